import { ApiError } from './apiError.ts';
import {
  type CallPage,
  type CasePage,
  type CaseRecord,
  isCaseId,
  type PageRequest,
} from './case.ts';
import { parseCallPage, parseCase, parseCasePage } from './parse.ts';
import { type GetOptions, Transport, type TransportOptions } from './transport.ts';

export { RequestBudget } from './requestBudget.ts';

/** The client for one account. This module and what it imports are all that knows HTTP. */
export function createApiClient(options: TransportOptions): ApiClient {
  return new ApiClient(new Transport(options));
}

/** The read-only REST API. Every method throws {@link ApiError}, or the signal's reason when cancelled. */
export class ApiClient {
  readonly #transport: Pick<Transport, 'get'>;

  constructor(transport: Pick<Transport, 'get'>) {
    this.#transport = transport;
  }

  /** One page of cases, newest first as the server orders them. */
  async listCases({ limit, cursor }: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const query = { limit, cursor };
    const { body } = await this.#transport.get('cases', { ...options, query });
    return parseCasePage(body);
  }

  /** One case. An ID that cannot stand in a path is refused (`invalidId`) before any request. */
  async getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    if (!isCaseId(id)) {
      throw new ApiError('invalidId');
    }
    const { body, length } = await this.#transport.get(`cases/${id}`, options);
    return parseCase(body, length);
  }

  /** The last calls made with a case, newest first as the server orders them. `invalidId` as {@link getCase}. */
  async listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    if (!isCaseId(caseId)) {
      throw new ApiError('invalidId');
    }
    const query = { caseId, limit };
    const { body } = await this.#transport.get('calls', { ...options, query });
    return parseCallPage(body);
  }
}
