import type { CaseList } from '../cases/caseList.ts';
import type { CaseRecords } from '../cases/caseRecords.ts';
import { CaseIndex, searchWords } from '../cases/caseSearch.ts';
import type { Log } from '../shared/log.ts';
import { caseOutput, type FoundCases, searchOutput } from './caseOutput.ts';
import { parseGetInput, parseSearchInput, type SearchInput } from './toolInput.ts';
import { writeOutput } from './toolOutput.ts';
import { type RequestWaits, withinWaitLimit } from './waitLimit.ts';

export interface CaseToolDeps {
  readonly list: CaseList;
  readonly records: CaseRecords;
  readonly connection: RequestWaits;
  readonly ignoredFindings: { has(id: string): boolean };
  readonly log: Log;
}

export interface RunOptions extends CaseToolDeps {
  readonly signal: AbortSignal;
  /** The longest output, in UTF-16 units. */
  readonly maxLength: number;
  /** An error in words that contain no text from the API. */
  readonly errorMessage: (error: unknown) => string;
}

/** How many pages a search loads if nothing matches, besides the first one of an empty list. */
const maxPages = 4;

/** Milliseconds for which a case in memory is used without a request. */
const freshness = 60_000;

/**
 * Searches the cases that are loaded or known from an earlier session. If nothing matches, it loads up
 * to {@link maxPages} further pages.
 * @throws ToolInputError; the error of the API if there are no cases to search; an abort reason when
 *   canceled or when the account changes
 */
export async function searchCases(input: unknown, options: RunOptions): Promise<string> {
  const found = await findCases(parseSearchInput(input), options);
  return writeOutput(options.maxLength, (shorten) => searchOutput(found, shorten));
}

/**
 * Reads a case with one request, or with none if it was fetched within the last minute.
 * @throws ToolInputError; the error of the request; an abort reason when canceled or when the account
 *   changes
 */
export async function getCase(input: unknown, options: RunOptions): Promise<string> {
  const { records, connection, ignoredFindings, signal, maxLength } = options;
  const id = parseGetInput(input);
  const inMemory = records.get(id);
  const checked =
    inMemory !== undefined && Math.abs(Date.now() - inMemory.fetchedAt) < freshness
      ? inMemory
      : await withinWaitLimit(connection, signal, (each) => records.fetch(id, each));
  const isIgnored = (check: string) => ignoredFindings.has(check);
  return writeOutput(maxLength, (shorten) => caseOutput(checked, isIgnored, shorten));
}

async function findCases(input: SearchInput, options: RunOptions): Promise<FoundCases> {
  const { list, signal } = options;
  // the rows of another account must not be mixed with those of this one
  const reset = new AbortController();
  const subscription = list.onDidChange(({ phase }) => {
    if (phase === 'idle') {
      reset.abort();
    }
  });
  try {
    const combinedSignal = AbortSignal.any([signal, reset.signal]);
    const found = await findInPages(input, { ...options, signal: combinedSignal });
    combinedSignal.throwIfAborted();
    return found;
  } finally {
    subscription.dispose();
  }
}

async function findInPages(
  { query, limit }: SearchInput,
  { list, connection, signal, log, errorMessage }: RunOptions,
): Promise<FoundCases> {
  const index = new CaseIndex();
  const search = () => {
    const cases = [...list.state.cases, ...list.earlierCases];
    index.update(cases);
    return { ...index.search(query, limit), searched: cases.length };
  };
  await withinWaitLimit(connection, signal, (each) => loadFirst(list, each));
  if (list.state.phase === 'failed' && list.state.cases.length === 0) {
    throw list.state.error;
  }
  const hasWords = searchWords(query).length > 0;
  let found = search();
  let failure: unknown;
  for (let page = 0; page < maxPages && hasWords && list.state.hasMore; page++) {
    if (found.total > 0 || failure !== undefined) {
      break;
    }
    failure = await withinWaitLimit(connection, signal, (each) => loadNext(list, each)).then(
      () => (list.state.phase === 'failed' ? list.state.error : undefined),
      (error: unknown) => {
        signal.throwIfAborted();
        return error;
      },
    );
    found = search();
  }
  if (failure !== undefined) {
    log.error(failure);
  }
  return {
    ...found,
    hasMore: list.state.hasMore,
    failure: failure === undefined ? undefined : errorMessage(failure),
  };
}

/** Loads the first page if there are no rows, also after a failure. */
async function loadFirst(list: CaseList, signal: AbortSignal): Promise<void> {
  const { phase, action, cases } = list.state;
  const isRefreshing = phase === 'busy' && action === 'refresh';
  if (cases.length === 0 && (phase === 'failed' || isRefreshing)) {
    await list.refresh({ signal });
  } else {
    await list.load({ signal });
  }
}

/** Loads the next page before anything in the background, or waits for it while all pages are being loaded. */
async function loadNext(list: CaseList, signal: AbortSignal): Promise<void> {
  const { phase, action, cases } = list.state;
  if (phase !== 'busy' || action !== 'loadAll') {
    await list.loadMore({ signal });
    return;
  }
  await new Promise<void>((resolve) => {
    const end = () => {
      subscription.dispose();
      resolve();
    };
    const subscription = list.onDidChange((state) => {
      if (state.phase !== 'busy' || state.cases.length !== cases.length) {
        end();
      }
    });
    signal.addEventListener('abort', end, { once: true });
  });
}
