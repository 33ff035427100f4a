import { ErzyCallApi } from './erzycallApi.ts';
import { Transport, type TransportOptions } from './transport.ts';

export { RequestBudget } from './requestBudget.ts';

/** The client for one account; the half of the extension that knows HTTP is behind this. */
export function createApi(options: TransportOptions): ErzyCallApi {
  return new ErzyCallApi(new Transport(options));
}
