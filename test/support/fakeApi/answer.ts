import type { ServerResponse } from 'node:http';
import type { FaultHeaders } from './fault.ts';
import type { Following } from './requestLog.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: FaultHeaders;
}

export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** One request being answered. */
export interface Exchange extends Following {
  readonly response: ServerResponse;
  /** Sent with every answer. */
  readonly rateLimitHeaders: Readonly<Record<string, string>>;
  /** What the service would answer now. */
  readonly ordinary: () => Answer;
}

/** Documented, but for the last two. */
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

/** The documented error envelope. */
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

/** Sends the status and the headers, those of the rate limit among them. */
export function writeHead(exchange: Exchange, status: number, headers: FaultHeaders): void {
  for (const [name, value] of Object.entries({ ...exchange.rateLimitHeaders, ...headers })) {
    if (value !== null) {
      exchange.response.setHeader(name, value);
    }
  }
  exchange.onHead(status);
  exchange.response.writeHead(status);
}
