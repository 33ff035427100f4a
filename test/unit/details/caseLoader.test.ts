import assert from 'node:assert/strict';
import type { CaseRecord } from '../../../src/api/case.ts';
import { CaseLoader } from '../../../src/details/caseLoader.ts';

interface Request {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly answer: (record: CaseRecord) => void;
  readonly fail: (error: unknown) => void;
}

function makeLoader() {
  const requests: Request[] = [];
  const loader = new CaseLoader(
    (id, signal) =>
      new Promise((answer, fail) => {
        requests.push({ id, signal, answer, fail });
      }),
    'a',
  );
  return { loader, requests };
}

function record(id: string): CaseRecord {
  return {
    id,
    title: id,
    status: 'open',
    createdAt: undefined,
    updatedAt: undefined,
    description: undefined,
    tags: undefined,
    firstMessage: undefined,
    prompt: undefined,
    systemPromptId: undefined,
    keyterms: undefined,
    tools: undefined,
    variables: undefined,
    raw: {},
  };
}

describe('CaseLoader', () => {
  it('holds what arrives', async () => {
    const { loader, requests } = makeLoader();
    const loading = loader.load();
    assert.equal(loader.isLoading, true);
    requests[0]!.answer(record('a'));
    assert.deepEqual(await loading, { kind: 'loaded', record: record('a') });
    assert.equal(loader.record?.id, 'a');
    assert.equal(loader.isLoading, false);
  });

  it('keeps the record when a newer one fails to come, and forgets the failure on the next try', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    requests[0]!.answer(record('a'));
    await first;
    const second = loader.load();
    const error = new Error('down');
    requests[1]!.fail(error);
    assert.deepEqual(await second, { kind: 'failed', error });
    assert.equal(loader.record?.id, 'a');
    assert.equal(loader.error, error);
    void loader.load();
    assert.equal(loader.error, undefined);
  });

  it('drops and aborts what was under way for another case', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    loader.turnTo('b');
    assert.equal(requests[0]!.signal.aborted, true);
    const second = loader.load();
    requests[1]!.answer(record('b'));
    assert.equal((await second)?.kind, 'loaded');
    // late, from a server that did not notice the abort
    requests[0]!.answer(record('a'));
    assert.equal(await first, undefined);
    assert.equal(loader.record?.id, 'b');
  });

  it('drops a late failure as well', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    const second = loader.load();
    requests[0]!.fail(new Error('aborted'));
    assert.equal(await first, undefined);
    assert.equal(loader.error, undefined);
    assert.equal(loader.isLoading, true);
    requests[1]!.answer(record('a'));
    await second;
  });

  it('has nothing left when cleared, and takes nothing that comes later', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    requests[0]!.answer(record('a'));
    await first;
    const second = loader.load();
    loader.clear();
    requests[1]!.answer(record('a'));
    assert.equal(await second, undefined);
    assert.equal(loader.record, undefined);
    assert.equal(loader.isLoading, false);
  });
});
