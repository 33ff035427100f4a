import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { analyseScript } from '../../src/script/analyseScript.ts';
import { type CaseScript, type ScriptPart, scriptParts } from '../../src/script/script.ts';
import { largeScripts } from '../unit/script/scriptTexts.ts';
import type { Result } from './results.ts';

const runs = 7;

/**
 * CPU time in ms for the slowest megabyte, of which the check reads as much as is shown, and for the
 * declarations of 50,000 variables. Measured in a process that does nothing else.
 */
export async function scriptCheckTimes(): Promise<Result[]> {
  const script = new URL(import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const { text, variables } = JSON.parse(stdout) as Record<'text' | 'variables', number[]>;
  return [
    {
      name: 'script check, 1 MB of the worst input, CPU time',
      erzyCall: text,
      target: { kind: 'value', limit: 100 },
    },
    {
      name: 'script check, 50,000 variables with dated defaults, CPU time',
      erzyCall: variables,
      target: { kind: 'value', limit: 250 },
    },
  ];
}

/** The first message is searched for more than the prompt, but not as far. */
function measureText(part: ScriptPart, text: string): number[] {
  const texts = { firstMessage: undefined, prompt: undefined, [part]: text };
  return measure({ ...texts, variables: [], tools: [{ id: 't', name: 'end_call' }] });
}

function measureVariables(): number[] {
  const defaultValue = 'offer until Friday, May 3rd at 10, $49';
  const variables = Array.from({ length: 50_000 }, (_, at) => ({ name: `v${at}`, defaultValue }));
  return measure({ firstMessage: 'Hi', prompt: 'Be kind.', variables, tools: [] });
}

function measure(script: CaseScript): number[] {
  const once = () => {
    const before = process.cpuUsage();
    analyseScript(script);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  return Array.from({ length: runs }, once);
}

if (import.meta.main) {
  const median = (times: number[]) => times.toSorted((a, b) => a - b)[runs >> 1]!;
  const all = largeScripts.flatMap(([, text]) =>
    scriptParts.map((part) => measureText(part, text)),
  );
  const text = all.toSorted((a, b) => median(b) - median(a))[0]!;
  process.stdout.write(JSON.stringify({ text, variables: measureVariables() }));
}
