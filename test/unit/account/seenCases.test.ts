import assert from 'node:assert/strict';
import type { Account } from '../../../src/account/account.ts';
import { type CaseSnapshot, SeenCases } from '../../../src/account/seenCases.ts';
import { MemoryStore } from '../../support/fakes/memoryStore.ts';

const origin = 'https://app.erzycall.com';
const first: Account = { id: 'a'.repeat(64), name: 'First', origin };
const second: Account = { id: 'b'.repeat(64), name: 'Second', origin };

const before: CaseSnapshot = { id: 'case_1', hash: 'hash 1', text: 'Secret greeting' };
const now: CaseSnapshot = { id: 'case_1', hash: 'hash 2', text: 'Other greeting' };

function startSession(store = new MemoryStore(), account: Account = first) {
  const session = { account };
  const seen = new SeenCases({
    store,
    readAccount: () => Promise.resolve(session.account),
    onError: (error) => assert.fail(String(error)),
  });
  return { seen, session, store };
}

describe('SeenCases', () => {
  it('returns the previous content of a case in the same session', async () => {
    const { seen } = startSession();
    assert.equal(await seen.markSeen(before), undefined);
    assert.equal(await seen.markSeen(before), undefined);
    const change = { previous: 'Secret greeting', current: 'Other greeting' };
    assert.deepEqual(await seen.markSeen(now), change);
    assert.equal(await seen.markSeen(now), undefined);
  });

  it('detects a change in the next session, without the previous content', async () => {
    const { seen, store } = startSession();
    await seen.markSeen(before);
    const change = { previous: undefined, current: 'Other greeting' };
    assert.deepEqual(await startSession(store).seen.markSeen(now), change);
  });

  it('writes no content to disk', async () => {
    const { seen, store } = startSession();
    await seen.markSeen(before);
    const written = JSON.stringify([...store.values]);
    assert.match(written, /case_1/);
    assert.doesNotMatch(written, /greeting|fingerprint/);
  });

  it('separates accounts', async () => {
    const { seen, store } = startSession();
    await seen.markSeen(before);
    assert.equal(await startSession(store, second).seen.markSeen(now), undefined);
  });

  it('deletes the data of one account only', async () => {
    const { seen, store } = startSession();
    await seen.markSeen(before);
    await startSession(store, second).seen.markSeen(before);
    seen.forget(first.id);
    seen.reset();
    assert.equal(await seen.markSeen(now), undefined);
    assert.notEqual(await startSession(store, second).seen.markSeen(now), undefined);
  });

  it('remembers the 500 cases that were seen last', async () => {
    const { seen, store } = startSession();
    for (let index = 0; index <= 500; index++) {
      await seen.markSeen({ ...before, id: `case_${index}` });
      await seen.markSeen({ ...before, id: 'case_0' });
    }
    assert.equal((store.values.get('seenCases') as unknown[]).length, 500);
    const next = startSession(store).seen;
    assert.notEqual(await next.markSeen({ ...now, id: 'case_0' }), undefined);
    assert.equal(await next.markSeen({ ...now, id: 'case_1' }), undefined);
  });

  it('records nothing if the account changes meanwhile', async () => {
    const { seen, store } = startSession();
    const marking = seen.markSeen(before);
    seen.reset();
    assert.equal(await marking, undefined);
    assert.equal(store.values.size, 0);
  });

  it('ignores stored data that is not valid', async () => {
    for (const stored of [undefined, null, 7, 'x', {}, [null, 7, [], ['a'], ['a', 'case_1', 7]]]) {
      const { seen, store } = startSession();
      store.values.set('seenCases', stored);
      assert.equal(await seen.markSeen(before), undefined);
      assert.notEqual(await seen.markSeen(now), undefined);
    }
  });

  it('reports an error of the store', async () => {
    const errors: unknown[] = [];
    const seen = new SeenCases({
      store: {
        get: () => undefined,
        keys: () => [],
        update: () => Promise.reject(new Error('full')),
      },
      readAccount: () => Promise.resolve(first),
      onError: (error) => errors.push(error),
    });
    await seen.markSeen(before);
    await new Promise(setImmediate);
    assert.deepEqual(errors, [new Error('full')]);
  });
});
