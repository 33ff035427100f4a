import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { errorFromResponse } from '../../src/api/errorMapping.ts';
import { isWithinJsonLimits } from '../../src/api/jsonSize.ts';
import { parseCallPage, parseCase, parseCasePage } from '../../src/api/parse.ts';
import { analyseScript } from '../../src/script/analyseScript.ts';
import { type HugeAnswer, hugeAnswers } from '../support/hugeAnswers.ts';
import type { Result } from './results.ts';

/** The largest answer has more text, and one of a megabyte may have more entries before it is refused. */
const sizes = [1, 8];
const runs = 3;

interface Cost {
  readonly name: string;
  /** CPU time in ms, for each run. */
  readonly times: number[];
  /** What is in use when everything was read, before a garbage collection, in MB. */
  readonly memory: number[];
}

/**
 * What the largest answer that is read costs at worst: the CPU time and the memory from the bytes to the record
 * and its script check, which nothing interrupts, measured in a process that does nothing else.
 */
export async function hugeAnswerTimes(): Promise<Result[]> {
  const script = new URL(import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script]);
  const { slowest, largest } = JSON.parse(stdout) as Record<'slowest' | 'largest', Cost>;
  return [
    {
      name: `worst answer of up to 8 MB, CPU time (${slowest.name})`,
      erzyCall: slowest.times,
      target: { kind: 'value', limit: 250 },
    },
    {
      name: `worst answer of up to 8 MB, memory (${largest.name})`,
      unit: 'MB',
      erzyCall: largest.memory,
      target: { kind: 'value', limit: 100 },
    },
  ];
}

function read(kind: HugeAnswer['kind'], bytes: Uint8Array): unknown {
  if (!isWithinJsonLimits(bytes)) {
    return undefined;
  }
  const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
  switch (kind) {
    case 'page':
      return parseCasePage(body);
    case 'case': {
      const record = parseCase(body, bytes.length);
      return [record, analyseScript(record)];
    }
    case 'calls':
      return parseCallPage(body);
    case 'error':
      return errorFromResponse(500, new Headers(), body);
  }
}

function measure({ name, kind, json }: HugeAnswer): Cost {
  const times: number[] = [];
  const memory: number[] = [];
  for (let run = 0; run < runs; run++) {
    const bytes = new TextEncoder().encode(json);
    globalThis.gc!();
    const before = { ...process.cpuUsage(), memory: memoryInUse() };
    let result: unknown;
    try {
      result = read(kind, bytes);
    } catch (error) {
      // an answer that is refused also costs what was read of it
      result = error;
    }
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
    memory.push((memoryInUse() - before.memory) / 1024 / 1024);
    if (result === null) throw new Error('Nothing was read.');
  }
  return { name, times, memory };
}

function memoryInUse(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

if (import.meta.main) {
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[runs >> 1]!;
  const costs = sizes.flatMap((megabytes) => Array.from(hugeAnswers(megabytes), measure));
  const worst = (of: (cost: Cost) => number[]) =>
    costs.toSorted((a, b) => middle(of(b)) - middle(of(a)))[0];
  process.stdout.write(
    JSON.stringify({ slowest: worst(({ times }) => times), largest: worst((cost) => cost.memory) }),
  );
}
