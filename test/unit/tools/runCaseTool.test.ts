import assert from 'node:assert/strict';
import type { RequestWait } from '../../../src/api/budget/requestBudget.ts';
import { ApiError } from '../../../src/api/apiError.ts';
import { CaseList } from '../../../src/cases/caseList.ts';
import { CaseRecords } from '../../../src/cases/caseRecords.ts';
import { Emitter } from '../../../src/shared/event.ts';
import { getCase, type RunOptions, searchCases } from '../../../src/tools/runCaseTool.ts';
import { FakeIgnored } from '../../support/fakes/fakeIgnored.ts';
import { FakePages, summaries } from '../../support/fakes/fakePages.ts';
import { makeRecord } from '../../support/makeRecord.ts';
import { readToolOutput } from '../../support/toolOutput.ts';

function setUp(count: number) {
  const pages = new FakePages(summaries(count));
  const list = new CaseList(pages.fetchPage, () => 10);
  const ignored = new FakeIgnored();
  const waits = new Emitter<RequestWait | undefined>();
  const fetched: string[] = [];
  const records = new CaseRecords((id) => {
    fetched.push(id);
    return Promise.resolve(makeRecord({ id }));
  }, ignored);
  const connection = { wait: undefined as RequestWait | undefined, onDidChangeWait: waits.event };
  const logged: unknown[] = [];
  const log = { debug: () => {}, warn: () => {}, error: (error: unknown) => logged.push(error) };
  const abort = new AbortController();
  const options: RunOptions = {
    ...{ list, records, connection, log, ignoredFindings: ignored, signal: abort.signal },
    maxLength: 30_000,
    errorMessage: (error) => `(${(error as ApiError).kind})`,
  };
  const search = async (input: unknown) => readToolOutput(await searchCases(input, options));
  return { pages, list, records, connection, waits, fetched, logged, abort, options, search };
}

const ids = (data: unknown) => (data as { cases: { id: string }[] }).cases.map(({ id }) => id);

describe('searchCases', () => {
  it('requests pages like a click, until something matches', async () => {
    const { pages, search } = setUp(100);
    const { data, summary } = await search({ query: 'case_25' });
    assert.deepEqual(ids(data), ['case_25']);
    assert.match(summary, /Searched: 30\. There are more cases/);
    assert.deepEqual(pages.priorities, ['click', 'click', 'click']);
  });

  it('requests five pages at most', async () => {
    const { pages, search } = setUp(100);
    assert.match((await search({ query: 'nothing' })).summary, /match: 0\. .*Searched: 50\./);
    assert.equal(pages.requests.length, 5);
  });

  it('requests no further page without a query', async () => {
    const { pages, search } = setUp(100);
    assert.equal(ids((await search({ query: ' ', limit: 5 })).data).length, 5);
    assert.equal(pages.requests.length, 1);
  });

  it('says why it ended early, and tries the page again next time', async () => {
    const { pages, search, logged } = setUp(100);
    pages.failNext(new ApiError('timeout'), 1);
    const { summary } = await search({ query: 'case_15' });
    assert.match(summary, /match: 0\. .* The search ended early: \(timeout\)/);
    assert.equal(logged.length, 1);
    assert.deepEqual(ids((await search({ query: 'case_15' })).data), ['case_15']);
  });

  it('fails if there is nothing to search, and tries again next time', async () => {
    const { pages, search } = setUp(3);
    pages.failNext(new ApiError('unreachable'));
    await assert.rejects(search({}), { kind: 'unreachable' });
    assert.equal(ids((await search({})).data).length, 3);
  });

  it('waits for the next page while all are being loaded, without canceling that', async () => {
    const { pages, list, search } = setUp(500);
    await list.load();
    const release = pages.holdNext();
    const all = list.loadAll();
    const found = search({ query: 'case_50' });
    release();
    assert.deepEqual(ids((await found).data), ['case_50']);
    await all;
    assert.equal(list.state.cases.length, 500);
  });

  it('does not wait for the rate limit for more than ten seconds', async () => {
    const { pages, waits, search, connection } = setUp(100);
    pages.holdNext();
    const found = search({ query: 'x' });
    waits.fire({ until: Date.now() + 5_000, reason: 'rateLimit' });
    waits.fire(undefined);
    waits.fire({ until: Date.now() + 60_000, reason: 'rateLimit' });
    await assert.rejects(found, { kind: 'rateLimited' });
    connection.wait = { until: Date.now() + 60_000, reason: 'unavailable' };
    await assert.rejects(search({ query: 'x' }), { kind: 'serverError' });
  });

  it('ends when it is canceled, and when the list is reset for another account', async () => {
    const { pages, list, abort, search } = setUp(100);
    pages.holdNext();
    const found = search({});
    list.reset();
    await assert.rejects(found, { name: 'AbortError' });
    const held = search({});
    abort.abort();
    await assert.rejects(held, { name: 'AbortError' });
    await assert.rejects(search({}), { name: 'AbortError' });
  });
});

describe('getCase', () => {
  it('uses a case in memory for a minute', async () => {
    const { fetched, options } = setUp(0);
    const { now } = Date;
    try {
      let time = 1_000_000;
      Date.now = () => time;
      await getCase({ id: 'a' }, options);
      time += 59_000;
      await getCase({ id: 'a' }, options);
      assert.equal(fetched.length, 1);
      time += 1_000;
      await getCase({ id: 'a' }, options);
      assert.equal(fetched.length, 2);
    } finally {
      Date.now = now;
    }
  });

  it('refuses what is not an ID before any request', async () => {
    const { fetched, options } = setUp(0);
    for (const input of [undefined, null, 'a', [], {}, { id: 1 }, { id: '' }, { id: 'a b' }]) {
      await assert.rejects(getCase(input, options), { name: 'ToolInputError' });
    }
    assert.deepEqual(fetched, []);
  });
});
