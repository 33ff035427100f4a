import { writeFile } from 'node:fs/promises';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';

/** One line of the table; the numbers are the runs. */
export interface Result {
  readonly what: string;
  readonly unit?: 'ms' | 'MB' | 'KB' | '';
  readonly floor?: readonly number[] | undefined;
  readonly ours: readonly number[];
  /** The limit is one of the ratio to the floor, or of our median. Without one it is told alone. */
  readonly target?: { readonly kind: 'ratio' | 'value'; readonly limit: number };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const short = (value: number) =>
  value < 10 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(0);

/** Writes test/bench/results.md, and its table to the console. */
export async function writeResults(
  results: readonly Result[],
  about: { vsCode: string; notes: readonly string[] },
): Promise<void> {
  const cells = results.map(cellsOf);
  const medians = table(['what', 'floor', 'ours', 'ratio', 'target', 'met'], cells);
  const ranges = table(
    ['what', 'floor', 'ours'],
    results.map(({ what, floor, ours }) => [what, spread(floor), spread(ours)]),
  );
  const [processor] = cpus();
  const machine = [
    `${processor?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`,
    `${platform()} ${arch()}`,
    `Node.js ${process.versions.node}`,
    `VS Code ${about.vsCode}`,
    new Date().toISOString().slice(0, 10),
  ].join('; ');
  const text = [
    '# Measured',
    `Written by \`npm run bench\`, as it came out. ${machine}.`,
    'The floor is an extension of plain `fetch`, a flat tree and a last row that loads more, nothing else (`test/bench/floor`), measured in the same run by turns with ours. The API is on the same machine, pages hold 100 cases. Milliseconds depend on the machine and on what else it does; the ratios are what counts.',
    medians,
    '## How it was measured',
    about.notes.map((note) => `- ${note}`).join('\n'),
    '## Median (least–most) of so many runs',
    ranges,
  ].join('\n\n');
  await writeFile(join(import.meta.dirname, 'results.md'), `${text}\n`);
  console.log(`\n${medians}`);
}

function cellsOf({ what, unit = 'ms', floor, ours, target }: Result): string[] {
  const show = (value: number) => `${short(value)} ${unit}`.trim();
  const mine = median(ours);
  const ratio = floor && mine / median(floor);
  const told = [what, floor ? show(median(floor)) : '–', show(mine), ratio?.toFixed(2) ?? '–'];
  if (target === undefined) return [...told, '–', '–'];
  const isRatio = target.kind === 'ratio';
  const value = isRatio ? (ratio ?? Infinity) : mine;
  const limit = isRatio ? `≤ ${target.limit} × floor` : `≤ ${show(target.limit)}`;
  return [...told, limit, value <= target.limit ? 'yes' : '**no**'];
}

function spread(numbers: readonly number[] | undefined): string {
  if (numbers === undefined) return '–';
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${short(median(numbers))} (${short(least)}–${short(most)}), ${numbers.length}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
