import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { type CallableCase, callRequest } from '../../../../src/script/callRequest.ts';
import { callSnippet, type SnippetLanguage } from '../../../../src/script/callSnippet.ts';
import { liveKey } from '../../../support/fakeApi/demoKeys.ts';
import { fillIn } from '../../../support/snippets/fillIn.ts';
import { canRun, runSnippets } from '../../../support/snippets/runSnippets.ts';
import { typeCheck } from '../../../support/snippets/typeCheck.ts';
import { anyCase } from './anyCases.ts';

/** Paths that `URL` leaves as they are. */
const path = fc.array(fc.constantFrom("'", '$', '(', ')', '!', '&', ';', '*', ',', '=', '~', 'a'));

const batches = fc.array(fc.record({ callable: anyCase, path }), { minLength: 1, maxLength: 20 });
type Batch = readonly { readonly callable: CallableCase; readonly path: readonly string[] }[];

describe('the quoting of call snippets', function () {
  this.timeout(120_000);
  let server: Server;
  let origin: string;
  const received = new Map<string, unknown>();

  before(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        received.set(request.url!, JSON.parse(body));
        response.writeHead(201).end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const prefixOf = (batch: Batch, index: number) =>
    new URL(`/${index}/x${batch[index]!.path.join('')}`, origin).href;

  function write(language: SnippetLanguage, batch: Batch): string[] {
    return batch.map(({ callable }, index) => {
      const prefix = prefixOf(batch, index);
      return fillIn(
        callSnippet(callable, language, { prefix, idempotencyKey: 'key' }),
        typedValues(callable),
      );
    });
  }

  for (const language of ['curl', 'typescript', 'python', 'http'] as const) {
    it(`preserves any text in ${language}`, async function () {
      if (!canRun(language)) {
        this.skip();
      }
      await fc.assert(
        fc.asyncProperty(batches, async (batch) => {
          received.clear();
          const texts = write(language, batch).map((each) =>
            // an interactive zsh runs comments
            language === 'curl' ? each.replaceAll(/^# /gm, ': ') : each,
          );
          const { code, output, created } = await runSnippets(language, texts, liveKey);
          assert.equal(code, 0, output);
          assert.deepEqual(created, []);
          for (const [index, { callable }] of batch.entries()) {
            const url = `${new URL(prefixOf(batch, index)).pathname}/api/v1/calls`;
            assert.deepEqual(flat(received.get(url)), flat(expectedBody(callable)));
          }
        }),
        { numRuns: 8 },
      );
    });
  }

  it('leaves every TypeScript snippet free of type errors', () => {
    fc.assert(
      fc.property(fc.array(anyCase, { minLength: 20, maxLength: 60 }), (cases) => {
        const batch = cases.map((callable) => ({ callable, path: [] }));
        const texts = write('typescript', batch).map(
          // a module, so that names in one are not those of another
          (each, index) => [`${index}.ts`, `${each}export {};\n`] as const,
        );
        assert.deepEqual(typeCheck(Object.fromEntries(texts)), []);
      }),
      { numRuns: 2 },
    );
  });
});

/** What a user types into the tab stops. */
function typedValues(callable: CallableCase): string[] {
  const { contactVariables, variables } = callRequest(callable);
  return [
    ...['+15551234567', '+15557654321'],
    ...(contactVariables.length > 0 ? ['contact_1'] : []),
    ...variables.filter(({ defaultValue }) => defaultValue === undefined).map(() => 'typed'),
  ];
}

function expectedBody(callable: CallableCase): unknown {
  const { contactVariables, variables } = callRequest(callable);
  const values = variables.map(({ name, defaultValue }) => [name, defaultValue ?? 'typed']);
  return {
    to: '+15551234567',
    from: '+15557654321',
    caseId: callable.record.id,
    ...(contactVariables.length > 0 ? { contactId: 'contact_1' } : {}),
    ...(values.length > 0 ? { variableValues: Object.fromEntries(values) as unknown } : {}),
  };
}

/** An object as sorted pairs, which show `__proto__` as well. */
function flat(value: unknown): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => [name, flat(each)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    : value;
}
