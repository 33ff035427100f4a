import assert from 'node:assert/strict';
import { isApiError } from '../../../src/api/apiError.ts';
import { errorFromResponse } from '../../../src/api/errorMapping.ts';
import { isWithinJsonLimits, maxJson } from '../../../src/api/jsonSize.ts';
import { parseCallPage, parseCase, parseCasePage } from '../../../src/api/parse.ts';
import { type HugeAnswer, hugeAnswers } from '../../support/hugeAnswers.ts';

/** The number of values and keys, and the depth, of what the parser would create. */
function measure(value: unknown): { values: number; depth: number } {
  let values = 0;
  let depth = 0;
  const stack: (readonly [unknown, number])[] = [[value, 0]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [each, level] = next;
    values++;
    depth = Math.max(depth, level);
    if (typeof each === 'object' && each !== null) {
      for (const child of Object.values(each)) {
        stack.push([child, level + 1]);
      }
    }
  }
  return { values, depth };
}

/** Parses a response. It either fails with the one expected error, or returns bounded values. */
function read({ name, kind, json }: HugeAnswer): void {
  const body: unknown = JSON.parse(json);
  // the fields are filled with the same values, so measuring one of them is enough
  if (name.endsWith('metadata')) {
    const { values, depth } = measure(body);
    assert.ok(values <= maxJson.values + 1 && depth <= maxJson.depth, `${values}, ${depth}`);
  }
  switch (kind) {
    case 'page': {
      const { cases, cut, unreadable, cursor } = parseCasePage(body);
      assert.ok(cases.length + unreadable <= 100);
      assert.equal(cases.length + unreadable + cut, (body as { data: unknown[] }).data.length);
      assert.ok((cursor?.length ?? 0) <= 4096);
      for (const row of cases) {
        // what a row costs in memory, in each search and on disk
        assert.ok(JSON.stringify(row).length < 20_000);
      }
      break;
    }
    case 'case': {
      const record = parseCase(body, json.length);
      const { tools = [], variables = [], tags = [], keyterms = [], systemPromptId } = record;
      const names = [
        ...tools.flatMap(({ id, name }) => [id, name]),
        ...variables.flatMap(({ name, source }) => [name, source]),
        systemPromptId,
      ];
      assert.ok(names.every((each) => each === undefined || each.length <= 301));
      assert.ok([...tags, ...keyterms].every((each) => each.length <= 2_001));
      break;
    }
    case 'calls': {
      const { calls, unreadable } = parseCallPage(body);
      assert.ok(calls.length + unreadable <= 100);
      for (const { status, to = '', from = '' } of calls) {
        assert.ok(Math.max(status.length, to.length, from.length) <= 201);
      }
      break;
    }
    case 'error': {
      const error = errorFromResponse(500, new Headers(), body);
      assert.equal(error.kind, 'serverError');
      assert.ok(error.message.length < 100);
    }
  }
}

describe('responses of up to 8 MB', () => {
  for (const megabytes of [1, 2, 4, 8]) {
    it(`have bounded values or are refused: ${megabytes} MB in any field`, () => {
      const counts = { refused: 0, read: 0, wrong: 0 };
      // which field has the value makes no difference to this, so one answer of a shape is enough
      const isWithin = new Map<string, boolean>();
      for (const answer of hugeAnswers(megabytes)) {
        if (!isWithin.has(answer.shape)) {
          const bytes = Buffer.from(answer.json);
          assert.ok(bytes.length <= megabytes * 1024 * 1024, answer.name);
          isWithin.set(answer.shape, isWithinJsonLimits(bytes));
        }
        if (!isWithin.get(answer.shape)!) {
          counts.refused++;
          continue;
        }
        try {
          read(answer);
          counts.read++;
        } catch (error) {
          assert.ok(isApiError(error, 'unexpectedResponse'), `${answer.name}: ${String(error)}`);
          counts.wrong++;
        }
      }
      assert.ok(counts.refused > 10 && counts.read > 10, JSON.stringify(counts));
    }).timeout(0);
  }
});

describe('isWithinJsonLimits', () => {
  const isWithin = (json: string) => isWithinJsonLimits(Buffer.from(json));
  const { values, depth } = maxJson;

  it('counts values and keys', () => {
    assert.ok(isWithin(`[${'0,'.repeat(values - 1)}0]`));
    assert.ok(!isWithin(`[${'0,'.repeat(values)}0]`));
    assert.ok(!isWithin(`{${'"a":0,'.repeat(values / 2)}"a":0}`));
    assert.ok(!isWithin(`[${'[],'.repeat(values / 2)}0]`));
  });

  it('limits the depth', () => {
    assert.ok(isWithin('['.repeat(depth) + ']'.repeat(depth)));
    assert.ok(!isWithin('['.repeat(depth + 1) + ']'.repeat(depth + 1)));
    assert.ok(!isWithin('{"a":'.repeat(depth + 1)));
  });

  it('counts nothing within texts, whatever they contain', () => {
    for (const text of ['[', '{', ',', ':', '\\"[', '\\\\', '\\u005b', '日本[', '\\\\\\"{']) {
      assert.ok(isWithin(`["${text.repeat(values + 1)}"]`), text);
    }
    assert.ok(!isWithin(`["\\\\",${'0,'.repeat(values)}0]`), 'after an escaped backslash');
  });

  it('accepts what is not JSON, which the parser refuses', () => {
    for (const text of ['', '"', '"\\', '<html>', '"a', ']]]]']) {
      assert.ok(isWithin(text), text);
    }
  });

  it('accepts a page of 100 complete cases with 100 variables each', () => {
    const variable = { name: 'a', source: 'custom', required: true, defaultValue: 'b' };
    const record = { id: 'case_1', title: 'x', variables: Array(100).fill(variable) as object[] };
    assert.ok(isWithin(JSON.stringify({ data: Array(100).fill(record), pagination: {} })));
  });
});
