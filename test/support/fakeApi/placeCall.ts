import type { IncomingHttpHeaders } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { errorAnswer, type Answer, type FieldProblem } from './answer.ts';
import type { CaseRecord, CaseVariable } from './data/caseRecord.ts';
import { opaqueId, seededRandom } from './data/seededRandom.ts';

/** A call that the server accepted. */
export interface PlacedCall {
  readonly id: string;
  readonly idempotencyKey: string | undefined;
  readonly body: CallBody;
}

type CallBody = Readonly<Record<string, unknown>>;

type Check = (value: unknown) => string | undefined;

const idPattern = /^[A-Za-z0-9_-]{1,128}$/;

const matching =
  (pattern: RegExp, problem: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : problem;
const phoneNumber = matching(/^\+[1-9]\d{1,14}$/, 'Must be an E.164 number');
const identifier = matching(idPattern, 'Must be an identifier');

/** The documented fields, and those that were seen in the vendor's tools. */
const fieldChecks: Readonly<Record<string, Check>> = {
  to: phoneNumber,
  from: phoneNumber,
  caseId: identifier,
  contactId: identifier,
  firstMessage: (value) =>
    typeof value === 'string' && value.length <= 1000 ? undefined : 'Must have 1,000 characters',
  assistantConfigId: identifier,
  scheduledAt: matching(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
    'Must be an ISO 8601 time with an offset',
  ),
  variableValues: (value) =>
    isRecord(value) && Object.values(value).every((each) => typeof each === 'string')
      ? undefined
      : 'Must be a flat map of strings',
};

/** The calls that one server accepted. */
export class PlacedCalls {
  readonly all: PlacedCall[] = [];
  readonly #random = seededRandom(1);

  /**
   * Answers `POST /api/v1/calls`. The Idempotency-Key is documented for another route; as assumed here, the
   * same key with the same body gives the same call, and with another body an error.
   */
  place(cases: readonly CaseRecord[], headers: IncomingHttpHeaders, bodyText: string): Answer {
    if (!/^application\/json\b/.test(headers['content-type'] ?? '')) {
      return errorAnswer(400, { code: 'INVALID_JSON', message: 'The body must be JSON' });
    }
    let body: unknown;
    try {
      body = JSON.parse(bodyText);
    } catch {
      return errorAnswer(400, { code: 'INVALID_JSON', message: 'The body is not valid JSON' });
    }
    const details = isRecord(body) ? problemsOf(body) : [{ field: '', message: 'Not an object' }];
    if (!isRecord(body) || details.length > 0) {
      return errorAnswer(400, { message: 'Invalid body', details });
    }
    const { caseId } = body;
    const record = cases.find(({ id }) => id === caseId);
    if (caseId !== undefined && record === undefined) {
      return errorAnswer(404, { message: 'Case not found' });
    }
    const missing = missingVariables(record?.variables ?? [], body);
    if (missing.length > 0) {
      return errorAnswer(400, { message: 'Missing variables', details: missing });
    }
    const key = headers['idempotency-key'];
    return this.#add(typeof key === 'string' ? key : undefined, body);
  }

  #add(idempotencyKey: string | undefined, body: CallBody): Answer {
    const earlier = this.all.find(
      (call) => idempotencyKey !== undefined && call.idempotencyKey === idempotencyKey,
    );
    if (earlier !== undefined && !isDeepStrictEqual(earlier.body, body)) {
      const message = 'The key was used for another call';
      return errorAnswer(409, { code: 'IDEMPOTENCY_MISMATCH', message });
    }
    const call = earlier ?? { id: opaqueId(this.#random, 'j57'), idempotencyKey, body };
    if (earlier === undefined) {
      this.all.push(call);
    }
    const { id } = call;
    const { to, from, caseId } = body;
    return { status: 201, body: { data: { id, status: 'new', to, from, caseId } } };
  }
}

function problemsOf(body: CallBody): FieldProblem[] {
  const required = ['to', 'from'].filter((field) => !Object.hasOwn(body, field));
  return [
    ...required.map((field) => ({ field, message: 'Required' })),
    ...Object.entries(body).flatMap(([field, value]) => {
      const check = Object.hasOwn(fieldChecks, field) ? fieldChecks[field] : undefined;
      const message = check === undefined ? 'Unknown field' : check(value);
      return message === undefined ? [] : [{ field, message }];
    }),
  ];
}

/** The required variables that neither the call, nor a default, nor the contact fills in. */
function missingVariables(variables: readonly CaseVariable[], body: CallBody): FieldProblem[] {
  const values = isRecord(body['variableValues']) ? body['variableValues'] : {};
  const isFilled = ({ name, source, defaultValue = '' }: CaseVariable) =>
    [Object.hasOwn(values, name) ? values[name] : undefined, defaultValue].some(
      (value) => typeof value === 'string' && value.trim() !== '',
    ) ||
    (body['contactId'] !== undefined && source.startsWith('contact.'));
  return variables
    .filter((variable) => variable.required && !isFilled(variable))
    .map(({ name }) => ({ field: `variableValues.${name}`, message: 'Required by the case' }));
}

function isRecord(value: unknown): value is CallBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
