import type { Fault } from '../../support/fakeApi/fault.ts';
import { nullData, signInPage, truncatedJson } from '../../support/fakeApi/faultSamples.ts';

/** A fault of a refresh, with rows already loaded. */
interface Trial {
  readonly title: string;
  readonly faults: readonly Fault[];
  /** Part of the message above the rows. */
  readonly message: string;
  /** The row that offers more than to try again. */
  readonly remedy?: string;
  readonly requests: number;
}

const always = Infinity;
const unexpected = { message: 'Unexpected response', requests: 1 };

export const refreshTrials: readonly Trial[] = [
  {
    title: 'fault 3: every connection is reset before the headers',
    faults: [{ kind: 'reset', times: always }],
    message: "Can't reach 127.0.0.1",
    requests: 3,
  },
  {
    title: 'fault 4: every connection is reset within the body',
    faults: [{ kind: 'resetMidBody', times: always }],
    message: "Can't reach 127.0.0.1",
    requests: 2,
  },
  {
    title: 'fault 6: headers that never come',
    faults: [{ kind: 'hold' }],
    message: 'did not answer in time',
    requests: 1,
  },
  {
    title: 'fault 7: a body that never ends',
    faults: [{ kind: 'drip' }],
    message: 'did not answer in time',
    requests: 1,
  },
  {
    title: 'fault 9: 401 `UNAUTHORIZED`',
    faults: [{ kind: 'error', status: 401 }],
    message: 'rejected the API key',
    remedy: 'Set API Key',
    requests: 1,
  },
  {
    title: 'fault 9: a 401 page in HTML',
    faults: [{ kind: 'body', status: 401, body: signInPage, contentType: 'text/html' }],
    message: 'rejected the API key',
    remedy: 'Set API Key',
    requests: 1,
  },
  {
    title: 'fault 12: a missing scope is named',
    faults: [{ kind: 'error', status: 403, message: 'Missing required scope: cases:read' }],
    message: 'lacks the scope cases:read',
    remedy: 'Open Dashboard',
    requests: 1,
  },
  {
    title: 'fault 14: a rejected value',
    faults: [{ kind: 'error', status: 400, code: 'VALIDATION_ERROR' }],
    message: 'refused the request (VALIDATION_ERROR)',
    requests: 1,
  },
  {
    title: 'fault 16: 409',
    faults: [{ kind: 'error', status: 409, code: 'CONFLICT' }],
    message: 'refused the request (CONFLICT)',
    requests: 1,
  },
  {
    title: 'fault 20: 500 for every request',
    faults: [{ kind: 'error', status: 500, times: always }],
    message: 'reported a server error',
    requests: 1,
  },
  {
    title: 'fault 23: 200 with an HTML page',
    faults: [{ kind: 'body', body: signInPage, contentType: 'text/html' }],
    ...unexpected,
  },
  {
    title: 'fault 24: truncated JSON',
    faults: [{ kind: 'body', body: truncatedJson }],
    ...unexpected,
  },
  {
    title: 'fault 24: an empty 200',
    faults: [{ kind: 'body', body: '' }],
    ...unexpected,
  },
  {
    title: 'fault 25: the error envelope with status 200',
    faults: [{ kind: 'error', status: 200, code: 'UNAUTHORIZED' }],
    message: 'rejected the API key',
    remedy: 'Set API Key',
    requests: 1,
  },
  {
    title: 'fault 26: data that is null',
    faults: [{ kind: 'transform', change: nullData }],
    ...unexpected,
  },
  {
    title: 'fault 34: a gzip bomb',
    faults: [{ kind: 'hugeBody', megabytes: 60, gzip: true }],
    message: 'too large',
    requests: 1,
  },
];
