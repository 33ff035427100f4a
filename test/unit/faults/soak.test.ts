import assert from 'node:assert/strict';
import { isApiError } from '../../../src/api/apiError.ts';
import type { FaultAction } from '../../support/fakeApi/fault.ts';
import { signInPage, truncatedJson } from '../../support/fakeApi/faultSamples.ts';
import type { LoggedRequest } from '../../support/fakeApi/loggedRequest.ts';
import { seededRandom } from '../../support/fakeApi/data/seededRandom.ts';
import { skipWaits, startList, type ListScene } from '../../support/startList.ts';

const minute = 60_000;
const hour = 3_600_000;
const faultRate = 0.2;
/** Requests a minute that background work leaves to clicks. */
const reserve = 10;

/** Faults of a network and server to inject into single requests. */
const faults: readonly FaultAction[] = [
  { kind: 'error', status: 500 },
  { kind: 'error', status: 503 },
  { kind: 'error', status: 429, headers: { 'retry-after': '7' } },
  { kind: 'error', status: 429, headers: { 'retry-after': null, 'x-ratelimit-reset': null } },
  { kind: 'reset' },
  { kind: 'resetMidBody' },
  { kind: 'body', body: truncatedJson },
  { kind: 'body', body: signInPage, contentType: 'text/html' },
  { kind: 'body', body: '{"data":null}' },
  { kind: 'emptyPage' },
  { kind: 'delay', ms: 20 },
  { kind: 'delay', ms: Infinity },
];

/** Loads more until all rows are loaded, even after failures. Returns the number of failures. */
async function browse({ list }: ListScene): Promise<number> {
  let failures = 0;
  for (let clicks = 0; list.state.hasMore; clicks++) {
    assert.ok(clicks < 3_000, `still not at the end, with ${list.state.cases.length} rows`);
    await (list.state.phase === 'idle' ? list.load() : list.loadMore());
    if (list.state.phase === 'failed') {
      assert.ok(isApiError(list.state.error), String(list.state.error));
      failures++;
    }
  }
  return failures;
}

function assertAllRows({ list, server }: ListScene): void {
  assert.deepEqual(
    list.state.cases.map((row) => row.id),
    server.cases.map((record) => record.id),
  );
}

/**
 * Checks in the log of the server that no window of `length` milliseconds, both ends included, has
 * more requests.
 */
function assertWithin(requests: readonly LoggedRequest[], limit: number, length: number): void {
  for (let index = limit; index < requests.length; index++) {
    const span = requests[index]!.at - requests[index - limit]!.at;
    assert.ok(span > length, `${limit + 1} requests within ${span} ms`);
  }
}

describe('soak test', function () {
  // the clock of the tests decides when they end, and how long that takes depends on the machine
  this.timeout(0);

  it('loads 200 pages with faults: all rows in order, each once, and within the limits', async () => {
    await using scene = await startList({
      cases: 1_000,
      pageSize: 5,
      client: { timeout: 250 },
    });
    const { server, clock, budget } = scene;
    skipWaits(clock, budget);
    const random = seededRandom(1);
    const handles = faults.map((action, index) => {
      // the first match applies, so later faults are evaluated less often
      const share = faultRate / (faults.length - faultRate * index);
      return server.addFault({ ...action, match: () => random() < share, times: Infinity });
    });
    const failures = await browse(scene);
    const hits = handles.reduce((sum, handle) => sum + handle.hits, 0);
    const rate = hits / server.requests.length;
    assert.ok(Math.abs(rate - faultRate) < 0.06, `${hits} faults`);
    assert.ok(failures > 5, `${failures} clicks failed`);
    assertAllRows(scene);
    assertWithin(server.requests, 60, minute);
    assertWithin(server.requests, 1_000, hour);
  });

  it('loads 1,100 pages without faults: at most 1,000 an hour, and none refused', async () => {
    await using scene = await startList({ cases: 1_100, pageSize: 1 });
    const { server, clock, budget } = scene;
    skipWaits(clock, budget);
    assert.equal(await browse(scene), 0);
    assertAllRows(scene);
    assert.equal(server.requests.length, 1_100);
    assert.ok(server.requests.every((request) => request.status === 200));
    assertWithin(server.requests, 60, minute);
    assertWithin(server.requests, 1_000, hour);
    assert.ok(clock.now() - clock.start > hour);
  });

  it('loads all of 5,000 cases: the last requests of each minute are left to clicks', async () => {
    await using scene = await startList({ cases: 5_000, pageSize: 50 });
    const { server, clock, budget, list } = scene;
    skipWaits(clock, budget);
    await list.load();
    await list.loadAll();
    assertAllRows(scene);
    // one request for the first page, and 50 for the other 4,950 cases
    assert.equal(server.requests.length, 1 + 50);
    assert.ok(server.requests.every((request) => request.status === 200));
    assertWithin(server.requests, 60 - reserve, minute);
  });
});
