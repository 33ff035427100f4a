import { ApiError, isApiError } from './apiError.ts';
import {
  type CallPage,
  type CasePage,
  type CaseRecord,
  isCaseId,
  type PageRequest,
} from './case.ts';
import { parseCallPage, parseCase, parseCasePage } from './parse.ts';
import {
  type GetOptions,
  type JsonResponse,
  Transport,
  type TransportOptions,
} from './transport.ts';

export { RequestBudget } from './budget/requestBudget.ts';

/** Creates the client for one account. Only this module and its imports deal with HTTP. */
export function createApiClient(options: TransportOptions): ApiClient {
  return new ApiClient(new Transport(options));
}

/** The read-only REST API. All methods throw {@link ApiError}, or the reason of a cancellation. */
export class ApiClient {
  readonly #transport: Pick<Transport, 'get'>;

  constructor(transport: Pick<Transport, 'get'>) {
    this.#transport = transport;
  }

  /** Fetches one page of cases in server order. */
  async listCases({ limit, cursor }: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    const query = { limit, cursor };
    const { body } = await this.#getList('cases', { ...options, query });
    return parseCasePage(body);
  }

  /** Fetches one case. An ID that is not safe in a path is rejected first (`invalidId`). */
  async getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    if (!isCaseId(id)) {
      throw new ApiError('invalidId');
    }
    const { body, length } = await this.#transport.get(`cases/${id}`, options);
    return parseCase(body, length);
  }

  /** Fetches the latest calls made with a case. The ID is checked as in {@link getCase}. */
  async listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    if (!isCaseId(caseId)) {
      throw new ApiError('invalidId');
    }
    const query = { caseId, limit };
    const { body } = await this.#getList('calls', { ...options, query });
    return parseCallPage(body);
  }

  /** A list always exists, so a 404 means that nothing at this address is the API. */
  async #getList(path: string, options: GetOptions): Promise<JsonResponse> {
    try {
      return await this.#transport.get(path, options);
    } catch (error) {
      if (isApiError(error, 'notFound')) {
        const { status, code } = error;
        throw new ApiError('noApi', { status, code });
      }
      throw error;
    }
  }
}
