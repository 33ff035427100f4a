import * as v from 'valibot';
import { cutText, isBlank } from '../shared/text.ts';
import { ApiError, type FieldProblem } from './apiError.ts';
import {
  type CallPage,
  type CallSummary,
  type CasePage,
  type CaseRecord,
  type CaseSummary,
  isCaseId,
  maxPageSize,
  rowTags,
} from './case.ts';

/**
 * Parsing stops at the first issue of a value. valibot would otherwise collect one for each element of an
 * array, which blocked for more than 6 s and took 1.4 GB for two million wrong elements (measured with
 * valibot 1.5).
 */
const config = { abortEarly: true } as const;

const maxTitleLength = 300;
const maxStatusLength = 60;
/** In UTF-16 units. */
const maxDefaultLength = 20_000;
/** In UTF-16 units. No date is longer, and `Date.parse` reads all of a text. */
const maxDateLength = 100;
/** In UTF-16 units. A longer one is sent with each request and would not fit into an address. */
const maxCursorLength = 4096;
/** In UTF-16 units, for the short texts of a call. */
const maxCallTextLength = 200;

/** Treats a field of an unexpected type as absent, so that the rest of the record can be read. */
function lenient<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.optional(schema), undefined);
}

const text = v.string();

/** A text that is shortened instead of refused. What was sent is in the JSON of the record. */
function cut(maxLength: number) {
  return v.pipe(
    text,
    v.transform((value) => cutText(value, maxLength)),
  );
}

/** Names are compared with each other and with words of the script, which takes time for each unit. */
const name = cut(300);
/** As long as the panel shows an entry of a list. */
const entry = cut(2_000);
const date = v.pipe(
  v.string(),
  v.maxLength(maxDateLength),
  v.transform((value) => Date.parse(value)),
  v.number(),
);

const summaryFields = {
  id: v.custom<string>(isCaseId),
  title: lenient(text),
  status: lenient(text),
  createdAt: lenient(date),
  tags: lenient(v.array(entry)),
};
const summarySchema = v.object(summaryFields);

const toolSchema = v.union([
  v.pipe(
    name,
    v.transform((id) => ({ id })),
  ),
  v.object({ id: name, name: lenient(name), description: lenient(entry) }),
]);

const variableSchema = v.object({
  name,
  source: lenient(name),
  required: lenient(v.boolean()),
  defaultValue: lenient(
    v.pipe(
      v.union([text, v.number(), v.boolean()]),
      v.transform((value) => cutText(String(value), maxDefaultLength)),
    ),
  ),
});

const recordSchema = v.object({
  ...summaryFields,
  updatedAt: lenient(date),
  description: lenient(text),
  firstMessage: lenient(text),
  prompt: lenient(text),
  systemPrompt: lenient(text),
  systemPromptId: lenient(name),
  keyterms: lenient(v.array(entry)),
  tools: lenient(v.array(toolSchema)),
  toolIds: lenient(v.array(name)),
  variables: lenient(v.array(variableSchema)),
});

const pageSchema = v.object({
  data: v.array(v.unknown()),
  pagination: v.object({
    cursor: lenient(v.pipe(text, v.maxLength(maxCursorLength))),
    hasMore: v.boolean(),
  }),
});

const envelopeSchema = v.object({
  error: v.object({
    code: lenient(text),
    message: lenient(text),
    details: lenient(v.array(v.object({ field: text, message: text }))),
  }),
});

/** The error envelope (documented). The message is text from the server, not to be displayed. */
export interface ErrorEnvelope {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  readonly details?: readonly FieldProblem[] | undefined;
}

/** Parses the error envelope; undefined if the body is not one. */
export function parseErrorEnvelope(body: unknown): ErrorEnvelope | undefined {
  const parsed = v.safeParse(envelopeSchema, body, config);
  return parsed.success ? parsed.output.error : undefined;
}

/** Parses the envelope of a list. @throws ApiError `unexpectedResponse` if the body is not one */
function readPage(body: unknown): v.InferOutput<typeof pageSchema> {
  const page = v.safeParse(pageSchema, body, config);
  if (!page.success) {
    throw new ApiError('unexpectedResponse', { status: 200 });
  }
  return page.output;
}

/**
 * Parses one page of cases. Records that cannot be read, and those beyond {@link maxPageSize}, are
 * counted and left out.
 * @throws ApiError `unexpectedResponse` if the body is not a page
 */
export function parseCasePage(body: unknown): CasePage {
  const { data, pagination } = readPage(body);
  const cases: CaseSummary[] = [];
  const received = data.slice(0, maxPageSize);
  for (const record of received) {
    const parsed = v.safeParse(summarySchema, record, config);
    if (parsed.success) {
      cases.push(toSummary(parsed.output));
    }
  }
  return {
    cases,
    unreadable: received.length - cases.length,
    cut: data.length - received.length,
    hasMore: pagination.hasMore,
    // an empty cursor would request the first page again
    cursor: pagination.cursor || undefined,
  };
}

/**
 * Parses a single case.
 * @param answerLength the length of the whole response in UTF-16 units
 * @throws ApiError `unexpectedResponse` if the body does not contain a case
 */
export function parseCase(body: unknown, answerLength: number): CaseRecord {
  const parsed = v.safeParse(v.object({ data: v.unknown() }), body, config);
  const record = parsed.success ? v.safeParse(recordSchema, parsed.output.data, config) : undefined;
  if (!parsed.success || !record?.success) {
    throw new ApiError('unexpectedResponse', { status: 200 });
  }
  const { systemPrompt, toolIds, ...fields } = record.output;
  return {
    ...fields,
    ...toSummary(fields),
    tags: fields.tags,
    updatedAt: fields.updatedAt,
    description: fields.description,
    firstMessage: fields.firstMessage,
    prompt: fields.prompt ?? systemPrompt,
    systemPromptId: fields.systemPromptId,
    keyterms: fields.keyterms,
    tools: fields.tools ?? toolIds?.map((id) => ({ id })),
    variables: fields.variables,
    raw: parsed.output.data,
    answerLength,
  };
}

/** A shortened text; empty if nothing of it could be seen, so that no name or label is blank. */
function visibleText(value: string | undefined, maxLength: number): string {
  const shown = cutText(value ?? '', maxLength);
  return isBlank(shown) ? '' : shown;
}

function toSummary(fields: v.InferOutput<typeof summarySchema>): CaseSummary {
  return {
    id: fields.id,
    title: visibleText(fields.title, maxTitleLength),
    status: visibleText(fields.status, maxStatusLength),
    createdAt: fields.createdAt,
    tags: rowTags(fields.tags ?? []),
  };
}

const callSchema = v.object({
  id: text,
  status: lenient(text),
  to: lenient(text),
  from: lenient(text),
  createdAt: lenient(date),
  duration: lenient(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

/**
 * Parses one page of calls. Records that cannot be read are counted and left out.
 * @throws ApiError `unexpectedResponse` if the body is not a page
 */
export function parseCallPage(body: unknown): CallPage {
  const { data, pagination } = readPage(body);
  const calls: CallSummary[] = [];
  const received = data.slice(0, maxPageSize);
  for (const record of received) {
    const parsed = v.safeParse(callSchema, record, config);
    if (parsed.success) {
      const { id, status, to, from, createdAt, duration } = parsed.output;
      calls.push({
        id,
        status: visibleText(status, maxStatusLength),
        to: visibleText(to, maxCallTextLength) || undefined,
        from: visibleText(from, maxCallTextLength) || undefined,
        createdAt,
        duration,
      });
    }
  }
  return {
    calls,
    unreadable: received.length - calls.length,
    hasMore: pagination.hasMore || received.length < data.length,
  };
}
