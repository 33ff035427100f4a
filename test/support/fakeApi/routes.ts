import { errorAnswer, type Answer } from './answer.ts';
import { documentedFields, type CaseRecord } from './data/caseRecord.ts';
import { decodeCursor, encodeCursor, resumeIndex } from './cursor.ts';
import type { FakeKey } from './demoKeys.ts';
import type { LoggedRequest } from './loggedRequest.ts';
import type { CallRecord } from './data/makeCalls.ts';
import type { PlacedCalls } from './placeCall.ts';

export interface Service {
  readonly cases: CaseRecord[];
  readonly keys: ReadonlyMap<string, FakeKey>;
  readonly calls: (caseId: string) => readonly CallRecord[];
  readonly placedCalls: PlacedCalls;
  readonly fullRecords: boolean;
  readonly cursorBoundToLimit: boolean;
}

const idPattern = /^[A-Za-z0-9_-]{1,128}$/;
const defaultLimit = '25';

/** Answers a request as documented. The body is empty unless the request is a `POST`. */
export function route(service: Service, request: LoggedRequest, body: string): Answer {
  const [, resource, id] = /^\/api\/v1\/(cases|calls)(?:\/([^/]*))?$/.exec(request.path) ?? [];
  if (resource === undefined || (resource === 'calls' && id !== undefined)) {
    return errorAnswer(404, { message: 'No such route' });
  }
  const placesCall = request.method === 'POST' && resource === 'calls';
  if (request.method !== 'GET' && !placesCall) {
    const allow = resource === 'calls' ? 'GET, POST' : 'GET';
    return errorAnswer(405, { message: `Only ${allow} is allowed`, headers: { allow } });
  }
  const refusal = authorize(
    service.keys,
    request.key,
    `${resource}:${placesCall ? 'write' : 'read'}`,
  );
  if (refusal !== undefined) {
    return refusal;
  }
  if (placesCall) {
    return service.placedCalls.place(service.cases, request.headers, body);
  }
  if (resource === 'calls') {
    return listCalls(service, request);
  }
  return id === undefined ? listCases(service, request) : getCase(service, id);
}

function authorize(
  keys: ReadonlyMap<string, FakeKey>,
  text: string | undefined,
  scope: string,
): Answer | undefined {
  const key = text === undefined ? undefined : keys.get(text);
  if (key === undefined) {
    return errorAnswer(401, { message: text ? 'Invalid API key' : 'Missing API key' });
  }
  if (key.state === 'revoked') {
    return errorAnswer(401, { code: 'KEY_REVOKED', message: 'This API key has been revoked' });
  }
  if (key.state === 'expired') {
    return errorAnswer(401, { code: 'KEY_EXPIRED', message: 'This API key has expired' });
  }
  if (!key.scopes.includes('*') && !key.scopes.includes(scope)) {
    return errorAnswer(403, { message: `Missing required scope: ${scope}` });
  }
  return undefined;
}

function getCase({ cases, fullRecords }: Service, id: string): Answer {
  if (!idPattern.test(id)) {
    return invalidId();
  }
  const found = cases.find((record) => record.id === id);
  return found === undefined
    ? errorAnswer(404, { message: 'Case not found' })
    : { status: 200, body: { data: fullRecords ? found : documentedFields(found) } };
}

function listCases({ cases, fullRecords, cursorBoundToLimit }: Service, request: LoggedRequest) {
  return listPage(cases, request, cursorBoundToLimit, fullRecords ? undefined : documentedFields);
}

function listCalls({ cases, calls, cursorBoundToLimit }: Service, request: LoggedRequest): Answer {
  const { caseId } = request.query;
  if (caseId !== undefined && !idPattern.test(caseId)) {
    return invalidId();
  }
  const ofCases = cases.filter(({ id }) => caseId === undefined || id === caseId);
  const rows = ofCases.flatMap(({ id }) => calls(id));
  if (caseId === undefined) {
    rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }
  return listPage(rows, request, cursorBoundToLimit);
}

function listPage<T extends { id: string }>(
  rows: readonly T[],
  request: LoggedRequest,
  boundToLimit: boolean,
  project: (row: T) => T = (row) => row,
): Answer {
  const limit = Number(request.query['limit'] ?? defaultLimit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    const details = [{ field: 'limit', message: 'Must be a whole number from 1 to 100' }];
    return errorAnswer(400, { message: 'Invalid query parameters', details });
  }
  const query = cursorQuery(request, boundToLimit);
  const text = request.query['cursor'];
  const cursor = text ? decodeCursor(text, query) : { query, after: null, offset: 0 };
  if (cursor === undefined) {
    return errorAnswer(400, { code: 'INVALID_CURSOR', message: 'Invalid cursor for this query' });
  }
  const start = resumeIndex(rows, cursor);
  const page = rows.slice(start, start + limit);
  const next = { query, after: page.at(-1)?.id ?? cursor.after, offset: start + page.length };
  const hasMore = next.offset < rows.length;
  return {
    status: 200,
    // In the documentation, the last page has a cursor too.
    body: {
      data: page.map(project),
      pagination: { cursor: encodeCursor(next), hasMore, pageSize: limit },
    },
  };
}

/**
 * Returns a page without rows, with a new cursor for the position of the request. Errors are not
 * replaced.
 */
export function emptyPage(regular: Answer, request: LoggedRequest, boundToLimit: boolean): Answer {
  if (regular.status !== 200) {
    return regular;
  }
  const query = cursorQuery(request, boundToLimit);
  const cursor = decodeCursor(request.query['cursor'] ?? '', query) ?? {
    query,
    after: null,
    offset: 0,
  };
  const next = encodeCursor({ ...cursor, nonce: (cursor.nonce ?? 0) + 1 });
  const pageSize = Number(request.query['limit'] ?? defaultLimit);
  return { status: 200, body: { data: [], pagination: { cursor: next, hasMore: true, pageSize } } };
}

/** The properties of a request to which its cursors are bound. */
function cursorQuery({ path, query }: LoggedRequest, boundToLimit: boolean): string {
  const limit = boundToLimit ? (query['limit'] ?? defaultLimit) : '';
  return [path, query['caseId'] ?? '', limit].join(' ');
}

function invalidId(): Answer {
  return errorAnswer(400, { code: 'INVALID_ID', message: 'Invalid identifier' });
}
