import assert from 'node:assert/strict';
import { SharedRequests } from '../../../src/api/sharedRequests.ts';

describe('SharedRequests', () => {
  function source() {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const signals: AbortSignal[] = [];
    const send = (signal: AbortSignal) => {
      signals.push(signal);
      return promise;
    };
    return { send, signals, resolve, reject };
  }

  it('sends one request for two identical ones at the same time, and a new one later', async () => {
    const shared = new SharedRequests();
    const { send, signals, resolve } = source();
    const both = Promise.all([
      shared.share('a', undefined, send),
      shared.share('a', undefined, send),
    ]);
    resolve('answer');
    assert.deepEqual(await both, ['answer', 'answer']);
    assert.equal(signals.length, 1);
    await shared.share('a', undefined, send);
    assert.equal(signals.length, 2);
  });

  it('does not share different requests', () => {
    const shared = new SharedRequests();
    const { send, signals } = source();
    void shared.share('a', undefined, send);
    void shared.share('b', undefined, send);
    assert.equal(signals.length, 2);
  });

  it('continues when one caller cancels, and aborts when both have', async () => {
    const shared = new SharedRequests();
    const { send, signals } = source();
    const [first, second] = [new AbortController(), new AbortController()];
    const firstDone = shared.share('a', first.signal, send);
    const secondDone = shared.share('a', second.signal, send);
    first.abort();
    await assert.rejects(firstDone, { name: 'AbortError' });
    assert.equal(signals[0]?.aborted, false);
    second.abort();
    await assert.rejects(secondDone, { name: 'AbortError' });
    assert.equal(signals[0]?.aborted, true);
  });

  it('sends a new request after a failure', async () => {
    const shared = new SharedRequests();
    const failing = source();
    const failed = shared.share('a', undefined, failing.send);
    failing.reject(new Error('once'));
    await assert.rejects(failed, /once/);
    const good = source();
    good.resolve('answer');
    assert.equal(await shared.share('a', undefined, good.send), 'answer');
  });

  it('sends nothing if the signal is already aborted', async () => {
    const { send, signals } = source();
    await assert.rejects(new SharedRequests().share('a', AbortSignal.abort(), send));
    assert.equal(signals.length, 0);
  });
});
