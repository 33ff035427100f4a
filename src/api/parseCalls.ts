import * as v from 'valibot';
import type { CallPage, CallSummary } from './call.ts';
import { cut, date, lenient, maxStatusLength, readPage, text } from './parse.ts';

const callSchema = v.object({
  id: text,
  status: lenient(text),
  to: lenient(text),
  from: lenient(text),
  createdAt: lenient(date),
  duration: lenient(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

/**
 * Reads one page of calls. A record that cannot be read is counted and left out.
 * @throws ApiError `unexpectedResponse` when the body is no page at all
 */
export function parseCallPage(body: unknown): CallPage {
  const { data, pagination } = readPage(body);
  const calls: CallSummary[] = [];
  for (const record of data) {
    const parsed = v.safeParse(callSchema, record);
    if (parsed.success) {
      const { id, status, to, from, createdAt, duration } = parsed.output;
      calls.push({ id, status: cut(status ?? '', maxStatusLength), to, from, createdAt, duration });
    }
  }
  return { calls, unreadable: data.length - calls.length, hasMore: pagination.hasMore };
}
