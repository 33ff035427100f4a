import assert from 'node:assert/strict';
import type { CallPage } from '../../../src/api/case.ts';
import { RecentCalls } from '../../../src/panel/recentCalls.ts';

const page: CallPage = { calls: [], unreadable: 0, hasMore: false };

function makeCalls() {
  const requests: PromiseWithResolvers<CallPage>[] = [];
  const signals: AbortSignal[] = [];
  const calls = new RecentCalls((_, limit, signal) => {
    assert.equal(limit, 10);
    const request = Promise.withResolvers<CallPage>();
    requests.push(request);
    signals.push(signal);
    return request.promise;
  });
  return { calls, requests, signals };
}

describe('RecentCalls', () => {
  it('sends no request until calls are loaded', () => {
    const { calls, requests } = makeCalls();
    assert.deepEqual(calls.state, { phase: 'idle' });
    assert.equal(requests.length, 0);
  });

  it('stores the loaded page, or the error', async () => {
    const { calls, requests } = makeCalls();
    let loading = calls.load('a');
    assert.deepEqual(calls.state, { phase: 'loading' });
    const error = new Error('no');
    requests[0]!.reject(error);
    assert.equal(await loading, true);
    assert.deepEqual(calls.state, { phase: 'failed', error });
    loading = calls.load('a');
    requests[1]!.resolve(page);
    assert.equal(await loading, true);
    assert.deepEqual(calls.state, { phase: 'loaded', page });
  });

  it('aborts the request and ignores its result when cleared', async () => {
    const { calls, requests, signals } = makeCalls();
    const first = calls.load('a');
    calls.clear();
    assert.equal(signals[0]!.aborted, true);
    requests[0]!.resolve(page);
    assert.equal(await first, false);
    assert.deepEqual(calls.state, { phase: 'idle' });
  });

  it('ignores the response to an earlier request', async () => {
    const { calls, requests } = makeCalls();
    const first = calls.load('a');
    const second = calls.load('a');
    requests[0]!.reject(new Error('late'));
    assert.equal(await first, false);
    assert.deepEqual(calls.state, { phase: 'loading' });
    requests[1]!.resolve(page);
    assert.equal(await second, true);
  });
});
