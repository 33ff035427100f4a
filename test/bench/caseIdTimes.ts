import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CaseList } from '../../src/cases/caseList.ts';
import { FavoritesAndRecents } from '../../src/cases/favoritesAndRecents.ts';
import { KnownCases } from '../../src/cases/knownCases.ts';
import { caseIdTextAt, namedStringAt } from '../../src/editor/caseIdText.ts';
import { summaries } from '../support/fakes/fakePages.ts';
import { MemoryStore } from '../support/fakes/memoryStore.ts';
import type { Result } from './results.ts';

const runs = 7;
const caseCount = 10_000;

interface Times {
  readonly hover: number[];
  readonly completion: number[];
}

/**
 * CPU time in ms that a hover and a completion take to find the ID in a file of 1 MB and the cases among 10,000,
 * measured in a process that does nothing else.
 */
export async function caseIdTimes(): Promise<Result[]> {
  const script = new URL(import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const { hover, completion } = JSON.parse(stdout) as Times;
  const target = { kind: 'value', limit: 5 } as const;
  const where = 'in 1 MB of long lines, 10,000 cases, CPU time';
  return [
    { name: `hover on a case ID, ${where}`, erzyCall: hover, target },
    { name: `completion of a case ID, ${where}`, erzyCall: completion, target },
  ];
}

async function measure(): Promise<Times> {
  const cases = summaries(caseCount);
  const page = { cases, unreadable: 0, cut: 0, hasMore: false, cursor: undefined };
  const list = new CaseList(
    () => Promise.resolve(page),
    () => 100,
  );
  await list.load();
  const knownCases = new KnownCases({
    list,
    favorites: new FavoritesAndRecents(new MemoryStore()),
    records: { get: () => undefined, isMissing: () => false },
  });
  const { id, title } = cases[caseCount / 2]!;
  // as long as a line that is read can be, and full of what may come before an ID
  const line = `${`caseId: ["a", `.repeat(700)}caseId: '${id}'`;
  const lines = Array.from({ length: 100 }, () => line);
  const at = line.length - 1;
  const word = title.slice(0, 3);
  const time = (work: (text: string) => unknown) =>
    Array.from({ length: runs }, (_, run) => {
      const before = process.cpuUsage();
      const found = work(lines[run]!);
      const { user, system } = process.cpuUsage(before);
      if (found === undefined) throw new Error('Nothing was found.');
      return (user + system) / 1_000;
    });
  return {
    hover: time((text) => {
      const found = caseIdTextAt(text, at, 'typescript');
      return found && knownCases.get(found.id);
    }),
    completion: time(
      (text) => namedStringAt(text, at, 'typescript') && knownCases.search(word, 200).matches[0],
    ),
  };
}

if (import.meta.main) {
  process.stdout.write(JSON.stringify(await measure()));
}
