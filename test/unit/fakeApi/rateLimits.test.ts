import assert from 'node:assert/strict';
import { ManualClock } from '../../support/fakeApi/clock.ts';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import { FakeErzyCallApi, type FakeApiOptions } from '../../support/fakeApi/fakeErzyCallApi.ts';

describe('rate limits of the fake ErzyCall API', () => {
  let api: FakeErzyCallApi;
  let clock: ManualClock;

  async function start(options: FakeApiOptions = {}): Promise<void> {
    clock = new ManualClock();
    api = await FakeErzyCallApi.start({ cases: 1, clock, ...options });
  }

  async function request(key: string = liveKey) {
    const response = await fetch(`${api.origin}/api/v1/cases`, { headers: { 'X-API-Key': key } });
    const body = (await response.json()) as { error?: { code: string } };
    const header = (name: string) => {
      const value = response.headers.get(name);
      return value === null ? undefined : Number(value);
    };
    return {
      status: response.status,
      code: body.error?.code,
      limit: header('x-ratelimit-limit'),
      remaining: header('x-ratelimit-remaining'),
      reset: header('x-ratelimit-reset'),
      retryAfter: header('retry-after'),
    };
  }

  async function requests(count: number): Promise<void> {
    for (let sent = 0; sent < count; sent++) {
      assert.equal((await request()).status, 200);
    }
  }

  afterEach(() => api.close());

  it('are reported in every response', async () => {
    await start();
    const first = await request();
    assert.deepEqual([first.limit, first.remaining], [60, 59]);
    assert.equal(first.reset, clock.now() / 1000 + 60);
    assert.equal((await request()).remaining, 58);
    const unknown = await request('ek_live_nobody');
    assert.deepEqual([unknown.status, unknown.remaining], [401, 59]);
  });

  it('reject the 61st request within a minute and say when to retry', async () => {
    await start();
    await requests(60);
    clock.advance(20_500);
    const refused = await request();
    assert.equal(refused.status, 429);
    assert.equal(refused.code, 'RATE_LIMITED');
    assert.equal(refused.remaining, 0);
    assert.equal(refused.retryAfter, 40);
    clock.advance(39_499);
    assert.equal((await request()).status, 429);
    clock.advance(1);
    assert.equal((await request()).status, 200);
  });

  it('use sliding windows', async () => {
    await start();
    await requests(30);
    clock.advance(40_000);
    await requests(30);
    clock.advance(20_000);
    await requests(30);
    assert.equal((await request()).status, 429);
  });

  it('do not count rejected requests', async () => {
    await start({ limits: { perMinute: 1, perHour: 100 } });
    await requests(1);
    clock.advance(30_000);
    assert.equal((await request()).status, 429);
    clock.advance(30_000);
    await requests(1);
  });

  it('apply to each key separately', async () => {
    await start({ limits: { perMinute: 2, perHour: 100 } });
    await requests(2);
    assert.equal((await request()).status, 429);
    assert.equal((await request(testKey)).status, 200);
  });

  it('count requests per hour independently', async () => {
    await start({ limits: { perMinute: 5, perHour: 12 } });
    for (const count of [5, 5, 2]) {
      await requests(count);
      clock.advance(60_000);
    }
    const refused = await request();
    assert.deepEqual([refused.status, refused.limit, refused.retryAfter], [429, 12, 3420]);
    clock.advance(3_420_000);
    await requests(5);
  });

  it('report the longer wait if both are exhausted', async () => {
    await start({ limits: { perMinute: 2, perHour: 2 } });
    await requests(2);
    assert.equal((await request()).retryAfter, 3600);
  });

  it('can be disabled', async () => {
    await start({ limits: 'none' });
    await requests(70);
    assert.equal((await request()).remaining, undefined);
  });

  it('do not use up a fault on a rejected request', async () => {
    await start({ limits: { perMinute: 1, perHour: 100 } });
    await requests(1);
    const fault = api.addFault({ kind: 'error', status: 500 });
    assert.equal((await request()).status, 429);
    assert.equal(fault.hits, 0);
    clock.advance(60_000);
    assert.equal((await request()).status, 500);
  });
});
