import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../../../src/api/apiError.ts';
import { type CaseRecord, type CaseSummary, isCaseId } from '../../../src/api/case.ts';
import { errorFromResponse } from '../../../src/api/errorMapping.ts';
import { parseCase, parseCasePage, parseErrorEnvelope } from '../../../src/api/parse.ts';
import { caseBody, errorBody, pageBody } from './answers.ts';

const prototype = Reflect.ownKeys(Object.prototype);

/** Parses a body; undefined if it was rejected. Only `unexpectedResponse` may be thrown. */
function read<T>(parse: (body: unknown) => T, body: unknown): T | undefined {
  const before = JSON.stringify(body);
  try {
    return parse(body);
  } catch (error) {
    assert.ok(error instanceof ApiError, String(error));
    assert.equal(error.message, 'unexpectedResponse 200');
    return undefined;
  } finally {
    assert.equal(JSON.stringify(body), before, 'the body was changed');
    assert.deepEqual(Reflect.ownKeys(Object.prototype), prototype);
  }
}

function assertSound(row: CaseSummary | CaseRecord, source: unknown): void {
  const { title } = source as { title?: unknown };
  assert.equal(Object.getPrototypeOf(row), Object.prototype);
  assert.ok(isCaseId(row.id));
  assert.ok(row.title.length <= 301);
  assert.ok(row.status.length <= 61);
  assert.ok(row.createdAt === undefined || Number.isFinite(row.createdAt));
  assert.ok(row.tags === undefined || row.tags.every((tag) => typeof tag === 'string'));
  if (typeof title === 'string' && title.isWellFormed()) {
    assert.ok(row.title.isWellFormed(), 'cut an emoji in half');
  }
}

describe('any response of a server', () => {
  it('is parsed as a page with valid rows and consistent counts, or rejected', () => {
    let pages = 0;
    fc.assert(
      fc.property(pageBody, (body) => {
        const page = read(parseCasePage, body);
        if (page === undefined) {
          return;
        }
        pages++;
        const { data } = body as { data: { id?: unknown }[] };
        assert.equal(page.cases.length + page.unreadable, data.length);
        const readable = data.filter((each) => isCaseId(each?.id));
        assert.deepEqual(
          page.cases.map((row) => row.id),
          readable.map((each) => each.id),
        );
        page.cases.forEach((row, index) => assertSound(row, readable[index]));
        assert.equal(typeof page.hasMore, 'boolean');
        assert.notEqual(page.cursor, '');
      }),
      { numRuns: 3_000 },
    );
    assert.ok(pages > 500, `only ${pages} pages among them`);
  }).timeout(0);

  it('is parsed as a valid case, or rejected', () => {
    let records = 0;
    fc.assert(
      fc.property(caseBody, (body) => {
        const record = read((each) => parseCase(each, 0), body);
        if (record !== undefined) {
          records++;
          const { data } = body as { data: unknown };
          assert.equal(record.raw, data);
          assertSound(record, data);
        }
      }),
      { numRuns: 3_000 },
    );
    assert.ok(records > 500, `only ${records} cases among them`);
  }).timeout(0);

  it('is mapped to an error whose message contains no text of the body', () => {
    const status = fc.oneof(fc.constantFrom(200, 401, 403, 404, 407, 429, 500), fc.nat(999));
    fc.assert(
      fc.property(errorBody, status, fc.string(), (body, code, retryAfter) => {
        const before = JSON.stringify(body);
        const headers = new Headers({ 'Retry-After': encodeURIComponent(retryAfter) });
        const envelope = parseErrorEnvelope(body);
        const error = errorFromResponse(code, headers, body);
        assert.match(error.message, /^[a-zA-Z]+ \d+( [A-Z0-9_]{1,40})?$/);
        assert.ok(error.code === undefined || error.code === envelope?.code);
        assert.ok(error.scope === undefined || /^[a-z]+:[a-z]+$/.test(error.scope));
        assert.equal(JSON.stringify(body), before);
        assert.deepEqual(Reflect.ownKeys(Object.prototype), prototype);
      }),
      { numRuns: 2_000 },
    );
  }).timeout(0);
});
