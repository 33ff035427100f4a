import assert from 'node:assert/strict';
import type { CheckedCase } from '../../../src/cases/caseRecords.ts';
import { CaseLoader } from '../../../src/panel/caseLoader.ts';
import { analyseScript } from '../../../src/script/analyseScript.ts';
import { makeRecord } from '../../support/makeRecord.ts';

interface Request {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly answer: (checked: CheckedCase) => void;
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

function checkedCase(id: string): CheckedCase {
  const record = makeRecord({ id, title: id });
  return { record, analysis: analyseScript(record), fetchedAt: 0 };
}

describe('CaseLoader', () => {
  it('stores the case that it loaded', async () => {
    const { loader, requests } = makeLoader();
    const loading = loader.load();
    assert.equal(loader.isLoading, true);
    requests[0]!.answer(checkedCase('a'));
    assert.deepEqual(await loading, { kind: 'done', value: checkedCase('a') });
    assert.equal(loader.checked?.record.id, 'a');
    assert.equal(loader.isLoading, false);
  });

  it('retains the case when a reload fails, and clears the error on the next attempt', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    requests[0]!.answer(checkedCase('a'));
    await first;
    const second = loader.load();
    const error = new Error('down');
    requests[1]!.fail(error);
    assert.deepEqual(await second, { kind: 'failed', error });
    assert.equal(loader.checked?.record.id, 'a');
    assert.equal(loader.error, error);
    void loader.load();
    assert.equal(loader.error, undefined);
  });

  it('aborts the request for the previous case and ignores its result', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    loader.switchTo('b');
    assert.equal(requests[0]!.signal.aborted, true);
    const second = loader.load();
    requests[1]!.answer(checkedCase('b'));
    assert.equal((await second)?.kind, 'done');
    // a late response, from a server that did not notice the abort
    requests[0]!.answer(checkedCase('a'));
    assert.equal(await first, undefined);
    assert.equal(loader.checked?.record.id, 'b');
  });

  it('ignores a late failure', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    const second = loader.load();
    requests[0]!.fail(new Error('aborted'));
    assert.equal(await first, undefined);
    assert.equal(loader.error, undefined);
    assert.equal(loader.isLoading, true);
    requests[1]!.answer(checkedCase('a'));
    await second;
  });

  it('is empty after it was cleared, and ignores results that arrive later', async () => {
    const { loader, requests } = makeLoader();
    const first = loader.load();
    requests[0]!.answer(checkedCase('a'));
    await first;
    const second = loader.load();
    loader.clear();
    requests[1]!.answer(checkedCase('a'));
    assert.equal(await second, undefined);
    assert.equal(loader.checked, undefined);
    assert.equal(loader.isLoading, false);
  });
});
