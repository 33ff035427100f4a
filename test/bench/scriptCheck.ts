import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { analyseScript } from '../../src/script/analyseScript.ts';
import { type ScriptPart, scriptParts } from '../../src/script/script.ts';
import { largeScripts } from '../unit/script/scriptTexts.ts';
import type { Result } from './results.ts';

const runs = 7;

/** CPU time in ms for the slowest megabyte, measured in a process that does nothing else. */
export async function scriptCheckTimes(): Promise<Result[]> {
  const script = new URL(import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const times = JSON.parse(stdout) as number[];
  return [
    {
      name: 'script check, 1 MB of the worst input, CPU time',
      erzyCall: times,
      target: { kind: 'value', limit: 100 },
    },
  ];
}

/** The first message is searched for more than the prompt, but not as far. */
function measure(part: ScriptPart, text: string): number[] {
  const tools = [{ id: 't', name: 'end_call' }];
  const once = () => {
    const before = process.cpuUsage();
    const texts = { firstMessage: undefined, prompt: undefined, [part]: text };
    analyseScript({ ...texts, variables: [], tools });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  return Array.from({ length: runs }, once);
}

if (import.meta.main) {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[runs >> 1]!;
  const all = largeScripts.flatMap(([, text]) => scriptParts.map((part) => measure(part, text)));
  const worst = all.toSorted((a, b) => median(b) - median(a))[0]!;
  process.stdout.write(JSON.stringify(worst));
}
