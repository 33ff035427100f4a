import { ApiError } from './apiError.ts';
import type { CallPage } from './call.ts';
import type { CasePage, CaseRecord, PageRequest } from './case.ts';
import { isCaseId } from './caseId.ts';
import { parseCase, parseCasePage } from './parse.ts';
import { parseCallPage } from './parseCalls.ts';
import type { GetOptions, Transport } from './transport.ts';

/** The read-only REST API. Every method throws {@link ApiError}, or the signal's reason when cancelled. */
export class ErzyCallApi {
  readonly #transport: Pick<Transport, 'get'>;

  constructor(transport: Pick<Transport, 'get'>) {
    this.#transport = transport;
  }

  /** One page of cases, newest first as the server orders them. */
  async listCases({ limit, cursor }: PageRequest, options: GetOptions = {}): Promise<CasePage> {
    return parseCasePage(
      await this.#transport.get('cases', { ...options, query: { limit, cursor } }),
    );
  }

  /** One case. An id that cannot stand in a path is refused (`invalidId`) before any request. */
  async getCase(id: string, options: GetOptions = {}): Promise<CaseRecord> {
    if (!isCaseId(id)) {
      throw new ApiError('invalidId');
    }
    return parseCase(await this.#transport.get(`cases/${id}`, options));
  }

  /** The last calls made with a case, newest first as the server orders them. `invalidId` as {@link getCase}. */
  async listCalls(caseId: string, limit: number, options: GetOptions = {}): Promise<CallPage> {
    if (!isCaseId(caseId)) {
      throw new ApiError('invalidId');
    }
    return parseCallPage(
      await this.#transport.get('calls', { ...options, query: { caseId, limit } }),
    );
  }
}
