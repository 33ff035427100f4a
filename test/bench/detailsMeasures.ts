import { denseCase } from '../support/denseCase.ts';
import type { Workbench } from '../support/vscode/window/workbench.ts';
import { chooseFromRowMenu } from '../support/vscode/window/rowMenu.ts';
import { caseTitle, sizedCases } from './benchCases.ts';
import type { BenchScene } from './benchScene.ts';
import { Headings, requestsById, roundTrip, timeToRow } from './measures.ts';
import { median, type Result } from './results.ts';

/** The position of the case that gets the prompt of {@link denseCase}. */
const denseIndex = sizedCases.from + sizedCases.count;

/** Measures opening cases with scripts of several sizes. The time of the request is subtracted. */
export async function measureDetails(
  scene: BenchScene,
  runs: number,
): Promise<{ results: Result[]; requestsById: number[] }> {
  const headings = new Headings();
  await using window = await scene.openWindow('cold', headings.prepare);
  // only now, because the list contains whole records, which would delay the first rows
  const original = scene.api.cases[denseIndex]!;
  scene.api.cases[denseIndex] = { ...original, prompt: denseCase.prompt! };
  const empty: number[] = [];
  const panels = { short: [] as number[], long: [] as number[], dense: [] as number[] };
  const trips = { short: [] as number[], long: [] as number[], dense: [] as number[] };
  for (let run = 0; run <= runs; run++) {
    empty.push(await headings.fromClick(window, 'Probe', `Empty ${run}`));
    const long = sizedCases.from + run * 2;
    for (const [size, index] of [
      ['long', long],
      ['short', long + 1],
      ['dense', denseIndex],
    ] as const) {
      panels[size].push(await headings.fromClick(window, 'ErzyCall', caseTitle(index)));
      trips[size].push(await roundTrip(scene, window, index));
    }
  }
  const keys = await keysBesideDetails(window, caseTitle(denseIndex), runs);
  scene.api.cases[denseIndex] = original;
  // Skip the first run: the first panels of a window also load code.
  const floor = empty.slice(1);
  const without = (size: keyof typeof panels) =>
    panels[size].slice(1).map((time) => time - median(trips[size]));
  const target = { kind: 'ratio', limit: 1.2 } as const;
  return {
    results: [
      {
        name: 'details: script of 1 KB, without the round trip (floor: empty webview)',
        ...{ floor, erzyCall: without('short'), target },
      },
      {
        name: 'details: script of 200 KB, without the round trip (floor: empty webview)',
        ...{ floor, erzyCall: without('long'), target },
      },
      {
        name: 'details: 100,000 variables, without the round trip',
        erzyCall: without('dense'),
        target: { kind: 'value', limit: 1_000 },
      },
      {
        name: 'key press in an editor beside the details of 100,000 variables',
        erzyCall: keys,
        target: { kind: 'value', limit: 100 },
      },
    ],
    requestsById: [await requestsById(scene, window, 50)],
  };
}

/** The times in ms from a key press in a text file to its text, while the details of a case are shown beside it. */
async function keysBesideDetails(
  window: Workbench,
  title: string,
  runs: number,
): Promise<number[]> {
  await window.runCommand('View: Close All Editors');
  await window.runCommand('File: New Untitled Text File');
  await chooseFromRowMenu(window, window.row(title), 'Open Case to the Side');
  await window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
  await window.page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  const times: number[] = [];
  let typed = '';
  for (let run = 0; run <= runs; run++) {
    const key = String.fromCharCode('a'.charCodeAt(0) + run);
    typed += key;
    const line = { event: 'keydown', rows: '.view-line', text: typed } as const;
    times.push(await timeToRow(window, line, () => window.page.keyboard.press(key)));
  }
  await window.runCommand('View: Revert and Close Editor');
  // the first one also starts the editor's suggestions
  return times.slice(1);
}
