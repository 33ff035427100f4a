import assert from 'node:assert/strict';
import type { CaseRecord } from '../../../src/api/case.ts';
import { CaseRecords, type RecordChange } from '../../../src/cases/caseRecords.ts';
import { FakeIgnored } from '../../support/fakes/fakeIgnored.ts';
import { makeRecord } from '../../support/makeRecord.ts';

const never = new AbortController().signal;
const faulty = { firstMessage: 'Hi {{nobody}}', variables: [] };

function makeRecords(answer: (id: string) => Partial<CaseRecord> = () => ({})) {
  const requests: string[] = [];
  const ignored = new FakeIgnored();
  const records = new CaseRecords((id) => {
    requests.push(id);
    return Promise.resolve(makeRecord({ id, ...answer(id) }));
  }, ignored);
  const changes: RecordChange[] = [];
  records.onDidChange((change) => changes.push(change));
  return { records, requests, changes, ignored };
}

describe('CaseRecords', () => {
  it('stores a fetched case with its analysis', async () => {
    const { records, requests } = makeRecords(() => faulty);
    assert.equal(records.get('a'), undefined);
    const checked = await records.fetch('a', never);
    assert.equal(checked.record.id, 'a');
    assert.deepEqual(
      checked.analysis.findings.map(({ id }) => id),
      ['erzycall/undeclared-variable'],
    );
    assert.equal(records.get('a'), checked);
    await records.fetch('a', never);
    assert.deepEqual(requests, ['a', 'a'], 'each fetch makes a request');
  });

  it('reports when a script gains or loses errors', async () => {
    let isFaulty = true;
    const { records, changes } = makeRecords(() => (isFaulty ? faulty : {}));
    await records.fetch('a', never);
    assert.equal(records.hasErrors('a'), true);
    isFaulty = false;
    await records.fetch('a', never);
    assert.equal(records.hasErrors('a'), false);
    assert.deepEqual(changes, [
      { id: 'a', hadErrors: false, hasErrors: true },
      { id: 'a', hadErrors: true, hasErrors: false },
    ]);
  });

  it('does not count errors of checks that are ignored, from the moment the setting changes', async () => {
    const { records, changes, ignored } = makeRecords(() => faulty);
    await records.fetch('a', never);
    ignored.set('erzycall/undeclared-variable');
    assert.equal(records.hasErrors('a'), false);
    ignored.set('erzycall/dash');
    assert.equal(records.hasErrors('a'), true);
    assert.deepEqual(changes.slice(1), [
      { id: 'a', hadErrors: true, hasErrors: false },
      { id: 'a', hadErrors: false, hasErrors: true },
    ]);
  });

  it('is bounded by count, but remembers the errors of dropped cases', async () => {
    const { records } = makeRecords(() => faulty);
    for (let index = 0; index <= 100; index++) {
      await records.fetch(`case_${index}`, never);
    }
    assert.equal(records.get('case_0'), undefined);
    assert.equal(records.hasErrors('case_0'), true);
    assert.notEqual(records.get('case_1'), undefined);
    assert.notEqual(records.get('case_100'), undefined);
  });

  it('is bounded by the size of the responses', async () => {
    const { records } = makeRecords(() => ({ answerLength: 6 * 1024 * 1024 }));
    for (const id of ['a', 'b', 'c']) {
      await records.fetch(id, never);
    }
    assert.equal(records.get('a'), undefined);
    assert.notEqual(records.get('b'), undefined);
    assert.notEqual(records.get('c'), undefined);
  });

  it('drops everything when the account changes, including late responses', async () => {
    const { records, changes } = makeRecords(() => faulty);
    await records.fetch('a', never);
    const late = records.fetch('b', never);
    records.reset();
    await assert.rejects(late, { name: 'AbortError' });
    assert.equal(records.get('a'), undefined);
    assert.equal(records.get('b'), undefined);
    assert.equal(records.hasErrors('a'), false);
    assert.equal(changes.length, 1);
  });

  it('keeps the earlier record when fetching fails', async () => {
    const error = new Error('down');
    const answers = [() => Promise.resolve(makeRecord({ id: 'a' })), () => Promise.reject(error)];
    const records = new CaseRecords(() => answers.shift()!(), new FakeIgnored());
    const checked = await records.fetch('a', never);
    await assert.rejects(records.fetch('a', never), error);
    assert.equal(records.get('a'), checked);
  });

  it('stops when canceled', async () => {
    const { records } = makeRecords();
    const abort = new AbortController();
    const fetching = records.fetch('a', abort.signal);
    abort.abort();
    await assert.rejects(fetching, { name: 'AbortError' });
    assert.equal(records.get('a'), undefined);
  });
});
