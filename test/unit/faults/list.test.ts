import assert from 'node:assert/strict';
import type { CaseListState } from '../../../src/cases/caseListState.ts';
import { statusTone } from '../../../src/cases/caseStatus.ts';
import { liveKey, testKey } from '../../support/fakeApi/demoKeys.ts';
import * as samples from '../../support/fakeApi/faultSamples.ts';
import { apiClient } from '../../support/testClient.ts';
import { startList, type ListScene } from '../../support/startList.ts';

describe('paged list faults', () => {
  const titles = ({ list }: ListScene) => list.state.cases.map((row) => row.title);
  const serverTitles = ({ server }: ListScene, count?: number) =>
    server.cases.slice(0, count).map((record) => record.title);
  const secondPage = (request: { query: Readonly<Record<string, string>> }) =>
    request.query['cursor'] !== undefined;

  it('fault 29: the same ID on two pages is one row', async () => {
    await using scene = await startList({ cases: 4 });
    const { server, list } = scene;
    await list.load();
    const change = (body: unknown) => {
      const page = body as samples.ListBody;
      return { ...page, data: [server.cases[1], ...page.data, page.data[0]] };
    };
    server.addFault({ kind: 'transform', change });
    await list.loadMore();
    assert.deepEqual(titles(scene), serverTitles(scene));
    assert.equal(server.requests.length, 2);
  });

  it('fault 30: the same cursor every time: stops after one more page and reports it', async () => {
    await using scene = await startList({ cases: 2 });
    const { server, list } = scene;
    const pagination = { cursor: 'same', hasMore: true, pageSize: 2 };
    const body = JSON.stringify({ data: server.cases, pagination });
    server.addFault({ kind: 'body', body, times: Infinity });
    await list.load();
    assert.equal(list.state.stuck, false);
    await list.loadAll();
    for (let click = 0; click < 3; click++) {
      await list.loadMore();
      await list.loadAll();
    }
    assert.equal(list.state.stuck, true);
    assert.equal(list.state.hasMore, false);
    assert.deepEqual(titles(scene), serverTitles(scene));
    assert.equal(server.requests.length, 2);
  });

  it('fault 31: more rows but no cursor: stops and reports it', async () => {
    await using scene = await startList({ cases: 4 });
    const { server, list } = scene;
    server.addFault({ kind: 'transform', change: samples.moreWithoutCursor, times: Infinity });
    await list.load();
    await list.loadMore();
    await list.loadAll();
    assert.equal(list.state.stuck, true);
    assert.equal(list.state.hasMore, false);
    assert.deepEqual(titles(scene), serverTitles(scene, 2));
    assert.equal(server.requests.length, 1);
  });

  it('fault 32: empty pages with more rows to load are skipped, three for one click', async () => {
    await using scene = await startList({ cases: 2 });
    const { server, list } = scene;
    server.addFault({ kind: 'emptyPage', times: 5 });
    await list.load();
    assert.equal(list.state.phase, 'ready');
    assert.equal(list.state.hasMore, true);
    assert.equal(server.requests.length, 3);
    await list.loadMore();
    assert.deepEqual(titles(scene), serverTitles(scene));
    assert.equal(server.requests.length, 6);
  });

  it('fault 36: an unknown status is shown with its text and a neutral icon', async () => {
    await using scene = await startList({ cases: 3, pageSize: 3 });
    const statuses = ['Waiting for légal', 'constructor', '__proto__'];
    const change = samples.eachCase((record, index) => ({ ...record, status: statuses[index] }));
    scene.server.addFault({ kind: 'transform', change });
    await scene.list.load();
    const rows = scene.list.state.cases;
    assert.deepEqual(
      rows.map((row) => row.status),
      statuses,
    );
    assert.deepEqual(
      rows.map((row) => statusTone(row.status)),
      ['unknown', 'unknown', 'unknown'],
    );
    assert.equal(statusTone('OPEN'), 'active');
  });

  it('fault 39: the key changes during a load: the old request is aborted and its rows are not shown', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list, budget } = scene;
    const change = samples.eachCase((record) => ({ ...record, title: `Other ${record.title}` }));
    server.addFault({ kind: 'transform', change, match: { key: testKey }, times: Infinity });
    await list.load();
    const held = server.addFault({ kind: 'hold', match: { key: liveKey } });
    const more = list.loadMore();
    await server.waitForRequests(2);
    const states: CaseListState[] = [];
    list.onDidChange((state) => states.push(state));
    scene.api = apiClient(server.origin, { key: testKey, budget });
    list.reset();
    const loading = list.load();
    await server.waitFor((requests) => requests[1]?.aborted === true);
    held.release();
    await Promise.all([more, loading]);
    const ofOther = serverTitles(scene, 2).map((title) => `Other ${title}`);
    assert.deepEqual(titles(scene), ofOther);
    for (const { cases } of states) {
      assert.ok(cases.every((row) => row.title.startsWith('Other ')));
    }
    assert.deepEqual(
      server.requests.map((request) => request.key),
      [liveKey, liveKey, testKey],
    );
  });

  for (const late of [false, true]) {
    const outcome = late ? 'a late response is dropped' : 'the server sees the socket closed';
    it(`fault 40: the key is removed during a load: the rows are removed, ${outcome}`, async () => {
      await using scene = await startList({ cases: 6 });
      const { server, list, clock } = scene;
      await list.load();
      const held = server.addFault({ kind: 'hold' });
      const more = list.loadMore();
      await server.waitForRequests(2);
      list.reset();
      if (late) {
        held.release();
      } else {
        await server.waitFor((requests) => requests[1]?.aborted === true);
      }
      await more;
      assert.equal(list.state.phase, 'idle');
      assert.deepEqual(list.state.cases, []);
      assert.equal(clock.timers, 0);
      assert.equal(server.requests.length, 2);
    });
  }

  it('fault 42: Load More clicked twice makes one request', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list } = scene;
    await list.load();
    const held = server.addFault({ kind: 'hold' });
    const clicks = [list.loadMore(), list.loadMore()];
    await server.waitForRequests(2);
    clicks.push(list.loadMore());
    held.release();
    await Promise.all(clicks);
    assert.deepEqual(titles(scene), serverTitles(scene, 4));
    assert.equal(server.requests.length, 2);
  });

  it('fault 43: a refresh replaces a Load More, whose request is aborted', async () => {
    await using scene = await startList({ cases: 6 });
    const { server, list } = scene;
    await list.load();
    const held = server.addFault({ kind: 'hold', match: secondPage });
    const more = list.loadMore();
    await server.waitForRequests(2);
    server.cases.reverse();
    await list.refresh();
    await server.waitFor((requests) => requests[1]?.aborted === true);
    held.release();
    await more;
    assert.equal(list.state.phase, 'ready');
    assert.deepEqual(titles(scene), serverTitles(scene, 2));
    assert.equal(server.requests.length, 3);
  });
});
