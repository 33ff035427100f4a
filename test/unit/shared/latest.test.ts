import assert from 'node:assert/strict';
import { Latest } from '../../../src/shared/latest.ts';

function startWork(latest: Latest) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const started: AbortSignal[] = [];
  const outcome = latest.run((signal) => {
    started.push(signal);
    return promise;
  });
  return { outcome, resolve, reject, signal: started[0]! };
}

describe('Latest', () => {
  it('starts work at once and returns its outcome', async () => {
    const latest = new Latest();
    const work = startWork(latest);
    assert.equal(latest.isRunning, true);
    work.resolve('value');
    assert.deepEqual(await work.outcome, { kind: 'done', value: 'value' });
    assert.equal(latest.isRunning, false);
  });

  it('never rejects, not even when the work throws before its first await', async () => {
    const latest = new Latest();
    const error = new Error('broken');
    const work = startWork(latest);
    work.reject(error);
    assert.deepEqual(await work.outcome, { kind: 'failed', error });
    const outcome = await latest.run(() => {
      throw error;
    });
    assert.deepEqual(outcome, { kind: 'failed', error });
    assert.equal(latest.isRunning, false);
  });

  for (const late of ['resolve', 'reject'] as const) {
    it(`aborts earlier work and drops a late ${late}`, async () => {
      const latest = new Latest();
      const earlier = startWork(latest);
      const later = startWork(latest);
      assert.equal(earlier.signal.aborted, true);
      assert.equal(later.signal.aborted, false);
      earlier[late]('late');
      assert.equal(await earlier.outcome, undefined);
      assert.equal(latest.isRunning, true);
      later.resolve('value');
      assert.deepEqual(await later.outcome, { kind: 'done', value: 'value' });
    });
  }

  it('can be stopped', async () => {
    const latest = new Latest();
    const work = startWork(latest);
    latest.stop();
    assert.equal(latest.isRunning, false);
    assert.equal(work.signal.aborted, true);
    work.resolve('late');
    assert.equal(await work.outcome, undefined);
  });
});
