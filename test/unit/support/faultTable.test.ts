import assert from 'node:assert/strict';
import { faultNames } from '../../support/faults/faultNames.ts';
import { faultRows, faultTable, unknownFaults } from '../../support/faults/faultTable.ts';

const names = new Map([
  [1, { name: 'first' }],
  [2, { name: 'second' }],
  [3, { name: 'third', unreachable: 'no such machine' }],
  [4, { name: 'fourth' }],
]);
const test = (title: string, file: string, passed = true) => ({
  title,
  file,
  passed,
  duration: 1,
});

describe('the table of faults', () => {
  const results = [
    test('suite fault 1: a', '/home/test/project/test/unit/z.test.ts'),
    test('suite fault 1: b', '/home/test/project/test/unit/a.test.ts'),
    test('suite fault 1: c', 'C:\\project\\test\\unit\\a.test.ts'),
    test('suite faults 2, 1: d', '/project/out/host/keys.test.cjs', false),
    test('suite fault 12 is something else', '/project/test/unit/b.test.ts'),
    test('suite default 4: no', '/project/test/unit/b.test.ts'),
  ];

  it('lists the test files and the result of each fault', () => {
    const rows = faultRows(results, names);
    assert.deepEqual(
      rows.map(({ number, result, files }) => [number, result, files]),
      [
        [1, 'failed', ['test/host/keys.test.ts', 'test/unit/a.test.ts', 'test/unit/z.test.ts']],
        [2, 'failed', ['test/host/keys.test.ts']],
        [3, 'unreachable', []],
        [4, 'untested', []],
      ],
    );
  });

  it('prefers a test result to the reason why a fault is unreachable', () => {
    const rows = faultRows([test('s fault 3: x', '/p/test/unit/x.test.ts')], names);
    assert.equal(rows[2]?.result, 'passed');
  });

  it('does not depend on the order of the tests', () => {
    const table = faultTable(faultRows(results, names));
    assert.equal(faultTable(faultRows(results.toReversed(), names)), table);
    assert.match(table, /^\| 3 \| third \| {2}\| cannot be reached here: no such machine \|$/m);
    assert.match(table, /^\| 4 \| fourth \| {2}\| NOT TESTED \|$/m);
  });

  it('reports tests of faults that do not exist', () => {
    assert.deepEqual(unknownFaults(results, names), []);
    const more = [...results, test('s fault 5: x', ''), test('s fault 0: x', '')];
    assert.deepEqual(unknownFaults(more, names), [5, 0]);
  });

  it('names each fault once', () => {
    assert.equal(new Set([...faultNames.values()].map(({ name }) => name)).size, faultNames.size);
  });
});
