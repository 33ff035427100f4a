import type { CaseRecord } from './data/caseRecord.ts';
import type { LoggedRequest } from './loggedRequest.ts';

/** For `kind: 'body'` with the content type `text/html`. */
export const signInPage =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Corporate proxy</h1></body></html>';
/** For `kind: 'body'`. */
export const truncatedJson = '{"data":[{"id":"case_789","title":"Customer onbo';

/** Texts that the extension must show literally everywhere. */
export const hostileStrings: readonly string[] = [
  '<script>globalThis.hacked = true</script>',
  '<img src="x" onerror="globalThis.hacked = true">',
  '[click me](command:workbench.action.closeWindow)',
  '![tracker](https://tracker.example/pixel.png)',
  '[link](javascript:alert(1))',
  '$(zap) $(sync~spin) icons',
  'safe\u202Efdp.exe\u202C and \u2066isolated\u2069',
  'bell\u0007 null\u0000 escape\u001B[31mred\u001B[0m',
  'two\nlines\r\nand\ttabs',
  '👩🏽‍⚕️ Zoë — ＦＵＬＬ ﷽ Z̷̧̛a̷l̸g̵o̶',
  '{{constructor}} ${process.env} %s %n `ls`',
  '__proto__',
];

/** The body of a list answer. */
export interface ListBody {
  data: CaseRecord[];
  pagination: { cursor: string | null; hasMore: boolean; pageSize: number };
}

/** The `change` of a `kind: 'transform'` fault. */
export type Change = (body: unknown, request: LoggedRequest) => unknown;

/** For `kind: 'transform'` on the list. */
export const nullData: Change = (body) => ({ ...(body as ListBody), data: null });

/** Inserts an invalid record before the others. */
export const oneBadRecord: Change = (body) => {
  const list = body as ListBody;
  return { ...list, data: [{ id: 42, title: null }, ...list.data] };
};

export const moreWithoutCursor: Change = (body) =>
  withPagination(body, { cursor: null, hasMore: true });

/** Claims that there are more cases, but returns the cursor of the request. */
export const sameCursorForEver: Change = (body, { query }) =>
  withPagination(body, { cursor: query['cursor'] ?? 'c2FtZQ', hasMore: true });

/** Makes a change that applies to each record of a list. */
export function eachCase(change: (record: CaseRecord, index: number) => unknown): Change {
  return (body) => ({ ...(body as ListBody), data: (body as ListBody).data.map(change) });
}

/** Ignores the requested page size, and repeats the first case with other IDs. */
export function longPage(length: number): Change {
  return (body) => {
    const list = body as ListBody;
    const data = Array.from({ length }, (_, index) => ({ ...list.data[0]!, id: `case_${index}` }));
    return { ...list, data };
  };
}

export function longCursor(length: number): Change {
  return (body) => withPagination(body, { cursor: 'c'.repeat(length), hasMore: true });
}

/** Makes the first title this many megabytes long. */
export function hugeTitle(megabytes = 10): Change {
  return eachCase((record, index) =>
    index === 0 ? { ...record, title: 'Long '.repeat((megabytes * 1024 * 1024) / 5) } : record,
  );
}

/** Replaces every title, and every third status, with one of {@link hostileStrings}. */
export const hostileTexts: Change = eachCase((record, index) => {
  const text = hostileStrings[index % hostileStrings.length];
  return { ...record, title: text, status: index % 3 === 0 ? text : record.status };
});

/** Adds fields that would change a prototype if they were copied carelessly. */
export const pollutingFields: Change = eachCase((record) => ({
  ...record,
  ['__proto__']: { polluted: true },
  constructor: { prototype: { polluted: true } },
}));

function withPagination(body: unknown, change: Partial<ListBody['pagination']>): unknown {
  const list = body as ListBody;
  return { ...list, pagination: { ...list.pagination, ...change } };
}
