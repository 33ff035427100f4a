import * as vscode from 'vscode';
import { isCancelled } from '../api/apiError.ts';
import { loadCode } from '../shared/loadCode.ts';
import { plainText } from '../shared/text.ts';
import { markdownText } from '../ui/markdownText.ts';
import { errorText } from '../ui/text/errorText.ts';
import { caseTitle } from '../ui/text/caseText.ts';
import type * as runCaseTool from './runCaseTool.ts';
import type { CaseToolDeps, RunOptions } from './runCaseTool.ts';
import { isToolInputError, shownInput } from './toolInput.ts';

/** In UTF-16 units, which is about 8,000 tokens. */
const maxLength = 30_000;
/** Enough for a case without its script. */
const minLength = 2_000;
/** Fewer than a token of English text usually has. */
const charactersPerToken = 3;

type RunCaseTool = typeof runCaseTool;

/**
 * The two tools with which a language model can find and read cases, by name. They only read, and they
 * send no request before a model calls them.
 */
export function createCaseTools(
  deps: CaseToolDeps,
): ReadonlyMap<string, vscode.LanguageModelTool<unknown>> {
  const search = new CaseTool(deps, ({ searchCases }) => searchCases, searchMessage);
  const get = new CaseTool(
    deps,
    ({ getCase }) => getCase,
    (input) => getMessage(input, deps),
  );
  return new Map([
    ['erzycall_search_cases', search],
    ['erzycall_get_case', get],
  ]);
}

class CaseTool implements vscode.LanguageModelTool<unknown> {
  readonly #deps: CaseToolDeps;
  readonly #select: (code: RunCaseTool) => (input: unknown, options: RunOptions) => Promise<string>;
  readonly #message: (input: unknown) => string;

  constructor(
    deps: CaseToolDeps,
    select: (code: RunCaseTool) => (input: unknown, options: RunOptions) => Promise<string>,
    message: (input: unknown) => string,
  ) {
    this.#deps = deps;
    this.#select = select;
    this.#message = message;
  }

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<unknown>): vscode.PreparedToolInvocation {
    // escaped, because VS Code would render a string as Markdown
    return { invocationMessage: new vscode.MarkdownString(markdownText(this.#message(input))) };
  }

  /** @throws Error with a message for the language model, or CancellationError */
  async invoke(
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<unknown>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const abort = new AbortController();
    const subscription = token.onCancellationRequested(() => abort.abort());
    try {
      // loaded on demand, because most windows never need it
      const code = await loadCode(() => import('./runCaseTool.ts'));
      if (token.isCancellationRequested) {
        throw new vscode.CancellationError();
      }
      const wanted = (tokenizationOptions?.tokenBudget ?? Infinity) * charactersPerToken;
      const text = await this.#select(code)(input, {
        ...this.#deps,
        signal: abort.signal,
        maxLength: Math.max(minLength, Math.min(maxLength, wanted)),
        errorMessage: messageOf,
      });
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    } catch (error) {
      throw token.isCancellationRequested
        ? new vscode.CancellationError()
        : this.#toModelError(error);
    } finally {
      subscription.dispose();
    }
  }

  #toModelError(error: unknown): Error {
    if (isToolInputError(error)) {
      return error;
    }
    if (isCancelled(error)) {
      return new Error(vscode.l10n.t('The account changed or loading was canceled. Try again.'));
    }
    this.#deps.log.error(error);
    return new Error(messageOf(error));
  }
}

/** What happened and which command of the extension helps. */
function messageOf(error: unknown): string {
  const { message, actions } = errorText(error);
  const command = actions.find((each) => each.command.startsWith('erzycall.'))?.command;
  return command !== undefined
    ? vscode.l10n.t('{0} The user can run the command {1}.', message, command)
    : message;
}

function searchMessage(input: unknown): string {
  const query = shownInput(input, 'query');
  return query === undefined
    ? vscode.l10n.t('Listing ErzyCall cases')
    : vscode.l10n.t('Searching ErzyCall cases for “{0}”', plainText(query));
}

function getMessage(input: unknown, { records }: CaseToolDeps): string {
  const id = shownInput(input, 'id');
  const record = id === undefined ? undefined : records.get(id)?.record;
  const name = record === undefined ? plainText(id ?? '') : caseTitle(record);
  return vscode.l10n.t('Reading ErzyCall case “{0}”', name);
}
