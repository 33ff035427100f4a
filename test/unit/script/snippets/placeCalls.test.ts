import assert from 'node:assert/strict';
import { parseCase } from '../../../../src/api/parse.ts';
import { analyseScript } from '../../../../src/script/analyseScript.ts';
import { callSnippet, type SnippetLanguage } from '../../../../src/script/callSnippet.ts';
import { liveKey } from '../../../support/fakeApi/demoKeys.ts';
import type { Fault } from '../../../support/fakeApi/fault.ts';
import { FakeErzyCallApi } from '../../../support/fakeApi/fakeErzyCallApi.ts';
import { faultyCase } from '../../../support/panelCases.ts';
import { fillIn } from '../../../support/snippets/fillIn.ts';
import { canRun, runSnippets } from '../../../support/snippets/runSnippets.ts';

const [to, from] = ['+15551234567', '+15557654321'];
/** In the order of the tab stops. */
const typed = [to, from, 'contact_1', 'Sam', 'May', '7'];
const body = {
  ...{ to, from, caseId: faultyCase.id, contactId: 'contact_1' },
  variableValues: {
    ...{ agent: 'Sam', mnoth: 'May', internal_code: '7' },
    ...{ company: 'Erzy Ltd', month: 'March 2025' },
  },
};

const failures: readonly (readonly [title: string, fault: Fault])[] = [
  // the server has placed the call by then
  ['a lost answer', { kind: 'resetMidBody' }],
  ['a server error', { kind: 'error', status: 503 }],
  ['the rate limit', { kind: 'error', status: 429, headers: { 'retry-after': '1' } }],
];

describe('call snippets', function () {
  this.timeout(60_000);
  let api: FakeErzyCallApi;

  beforeEach(async () => {
    api = await FakeErzyCallApi.start({ cases: [faultyCase] });
  });
  afterEach(() => api.close());

  for (const language of ['curl', 'typescript', 'python', 'http'] as const) {
    describe(`in ${language}`, () => {
      before(function () {
        if (!canRun(language)) {
          this.skip();
        }
      });

      const write = (values: readonly string[]) => fillIn(pieces(language), values);
      const run = (text: string) => runSnippets(language, [text], liveKey);

      it('place a call once they are filled in', async () => {
        const { code, output } = await run(write(typed));
        assert.equal(code, 0, output);
        assert.match(output, /"?'?id"?'?: ?["']j57/);
        assert.equal(api.requests.length, 1);
        assert.deepEqual(
          api.placedCalls.map((call) => call.body),
          [body],
        );
        assert.match(api.placedCalls[0]!.idempotencyKey ?? '', /^[0-9a-f-]{32,36}$/);
      });

      it('call nobody while a value is missing', async () => {
        for (const missing of [0, 3]) {
          const placeholder = missing < 2 ? '+1XXXXXXXXXX' : '';
          const { output } = await run(write(typed.with(missing, placeholder)));
          assert.match(output, /VALIDATION_ERROR/);
        }
        assert.equal(api.requests.length, 2, 'refused calls are not sent again');
        assert.deepEqual(api.placedCalls, []);
      });

      it('contain no key', async () => {
        const text = write(typed);
        assert.doesNotMatch(text, /ek_(live|test)/);
        assert.match(text, /ERZYCALL_API_KEY/);
        assert.match((await runSnippets(language, [text], 'unknown')).output, /UNAUTHORIZED/);
      });

      it('do not send the key to another server', async () => {
        await using other = await FakeErzyCallApi.start({ cases: [] });
        api.addFault({ kind: 'redirect', to: `${other.origin}/api/v1/calls`, status: 307 });
        await run(write(typed)).catch(() => undefined);
        assert.deepEqual(other.requests, []);
        assert.equal(api.requests[0]!.status, 307);
      });

      if (language !== 'http') {
        for (const [title, fault] of failures) {
          it(`place no second call when they retry after ${title}`, async () => {
            api.addFault(fault);
            const { code, output } = await run(write(typed));
            assert.equal(code, 0, output);
            assert.equal(api.requests.length, 2);
            assert.equal(api.placedCalls.length, 1);
          });
        }

        it('place another call when they run again', async () => {
          const text = write(typed);
          await runSnippets(language, [text, text], liveKey);
          assert.equal(api.placedCalls.length, 2);
        });
      }
    });
  }

  it('place no second call when an HTTP file is sent again', async () => {
    const text = fillIn(pieces('http'), typed);
    await runSnippets('http', [text, text], liveKey);
    assert.equal(api.requests.length, 2);
    assert.equal(api.placedCalls.length, 1);
    await runSnippets('http', [fillIn(pieces('http'), typed)], liveKey);
    assert.equal(api.placedCalls.length, 2);
  });

  function pieces(language: SnippetLanguage) {
    const record = parseCase({ data: faultyCase }, 0);
    return callSnippet({ record, analysis: analyseScript(record) }, language, {
      prefix: api.origin,
      idempotencyKey: crypto.randomUUID(),
    });
  }
});
