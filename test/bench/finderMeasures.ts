import type { Workbench } from '../support/vscode/window/workbench.ts';
import { caseNumber } from './benchCases.ts';
import { timeToRow } from './measures.ts';

const pickRows = '.quick-input-list .monaco-list-row';
const findCase = 'ErzyCall: Find Case…';

/** The time from pressing Enter on the command in the palette to the first rows, in milliseconds. */
export async function finderOpened(window: Workbench): Promise<number> {
  await window.quickInput.openPalette();
  await window.quickInput.type(`>${findCase}`);
  await window.quickInput.item(findCase).waitFor();
  const row = { event: 'keydown', rows: pickRows, text: caseNumber(0) } as const;
  return timeToRow(window, row, () => window.quickInput.accept());
}

/** The time from adding a digit to the search text "no0" to the filtered rows, in milliseconds. */
export async function finderKey(window: Workbench, digit: number): Promise<number> {
  await window.quickInput.type('no0');
  await window.quickInput
    .items()
    .filter({ hasText: caseNumber(0) })
    .first()
    .waitFor();
  await window.quickInput.input().press('End');
  const row = { event: 'input', rows: pickRows, text: `no0${digit}` } as const;
  return timeToRow(window, row, () => window.page.keyboard.press(String(digit)));
}
