import type { ServerResponse } from 'node:http';
import type { FaultHeaders } from './fault.ts';
import type { TrackedRequest } from './requestLog.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: FaultHeaders;
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** A request that is being answered. */
export interface Exchange extends TrackedRequest {
  readonly response: ServerResponse;
  /** Added to every answer, faults included. */
  readonly rateLimitHeaders: Readonly<Record<string, string>>;
  /** The answer without a fault, computed from the current state of the service. */
  readonly regularAnswer: () => Answer;
}

/** Default error codes. All are documented except those for 405 and 422. */
const codeOfStatus: Readonly<Record<number, string>> = {
  400: 'VALIDATION_ERROR',
  401: 'UNAUTHORIZED',
  403: 'INSUFFICIENT_SCOPE',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
  405: 'METHOD_NOT_ALLOWED',
  422: 'UNPROCESSABLE',
};

/**
 * An answer in the documented error envelope. The code and the message default to those of the
 * status.
 */
export function errorAnswer(
  status: number,
  {
    code = codeOfStatus[status] ?? 'INTERNAL_ERROR',
    message = 'The request could not be completed',
    details,
    headers = {},
  }: {
    code?: string | undefined;
    message?: string | undefined;
    details?: readonly FieldProblem[] | undefined;
    headers?: FaultHeaders | undefined;
  } = {},
): Answer {
  return { status, body: { error: { code, message, ...(details && { details }) } }, headers };
}

export function sendJson(exchange: Exchange, { status, body, headers }: Answer): void {
  const text = JSON.stringify(body);
  writeHead(exchange, status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  });
  exchange.response.end(text);
}

/** Sends the status and the headers, including the rate limit headers. */
export function writeHead(exchange: Exchange, status: number, headers: FaultHeaders): void {
  for (const [name, value] of Object.entries({ ...exchange.rateLimitHeaders, ...headers })) {
    if (value !== null) {
      exchange.response.setHeader(name, value);
    }
  }
  exchange.recordStatus(status);
  exchange.response.writeHead(status);
}
