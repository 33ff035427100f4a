import assert from 'node:assert/strict';
import type { Account } from '../../../src/account/connection.ts';
import { SeenCases } from '../../../src/details/seenCases.ts';
import { makeRecord } from '../cases/makeRecord.ts';

const origin = 'https://app.erzycall.com';
const before = makeRecord({ firstMessage: 'Secret greeting' });
const now = makeRecord({ firstMessage: 'Other greeting' });

function makeSession(disk: Map<string, unknown>, account: Partial<Account> = {}) {
  const current = { account: { origin, fingerprint: 'fp1', ...account } };
  const seen = new SeenCases({
    store: {
      get: (key) => disk.get(key),
      update: (key, value) => {
        disk.set(key, value);
        return Promise.resolve();
      },
    },
    readAccount: () => Promise.resolve(current.account),
    textOf: (record) => record.firstMessage ?? '',
    onError: (error) => assert.fail(String(error)),
  });
  return { seen, current };
}

describe('SeenCases', () => {
  it('knows what a case was before, in the same session', async () => {
    const { seen } = makeSession(new Map());
    assert.equal(await seen.look(before), undefined);
    assert.equal(await seen.look(before), undefined);
    const change = { previous: 'Secret greeting', current: 'Other greeting' };
    assert.deepEqual(await seen.look(now), change);
    assert.equal(await seen.look(now), undefined);
  });

  it('knows in the next session that a case changed, not what it was', async () => {
    const disk = new Map<string, unknown>();
    await makeSession(disk).seen.look(before);
    const change = { previous: undefined, current: 'Other greeting' };
    assert.deepEqual(await makeSession(disk).seen.look(now), change);
  });

  it('writes neither content nor the fingerprint to disk', async () => {
    const disk = new Map<string, unknown>();
    await makeSession(disk, { fingerprint: 'secretFingerprint' }).seen.look(before);
    const written = JSON.stringify([...disk]);
    assert.match(written, /case_1/);
    assert.doesNotMatch(written, /Secret greeting|Reminder|secretFingerprint/);
  });

  it('takes another account for another user', async () => {
    const disk = new Map<string, unknown>();
    await makeSession(disk).seen.look(before);
    assert.equal(await makeSession(disk, { fingerprint: 'fp2' }).seen.look(now), undefined);
    const elsewhere = makeSession(disk, { origin: 'https://eu.erzycall.com' });
    assert.equal(await elsewhere.seen.look(now), undefined);
  });

  it('forgets with the key, and keeps what is of another origin', async () => {
    const disk = new Map<string, unknown>();
    const elsewhere = { origin: 'https://eu.erzycall.com' };
    await makeSession(disk, elsewhere).seen.look(before);
    const { seen, current } = makeSession(disk);
    await seen.look(before);
    current.account = { origin, fingerprint: '' };
    await seen.startAnew();
    current.account = { origin, fingerprint: 'fp1' };
    await seen.startAnew();
    assert.equal(await seen.look(now), undefined);
    assert.notEqual(await makeSession(disk, elsewhere).seen.look(now), undefined);
  });

  it('drops a look that the change of account overtook', async () => {
    const disk = new Map<string, unknown>();
    const { seen } = makeSession(disk);
    const looking = seen.look(before);
    await seen.startAnew();
    assert.equal(await looking, undefined);
    assert.equal(disk.size, 0);
  });
});
