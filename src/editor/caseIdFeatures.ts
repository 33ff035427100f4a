import type * as vscode from 'vscode';
import type { AccountData } from '../account/accountData.ts';
import type { CaseList } from '../cases/caseList.ts';
import { loadCode } from '../shared/loadCode.ts';
import { caseCompletions } from './caseCompletion.ts';
import type { CaseHoverDeps } from './caseHover.ts';
import type { CaseIdText } from './caseIdText.ts';

export interface CaseIdFeaturesDeps extends CaseHoverDeps {
  readonly list: CaseList;
  readonly accountData: AccountData;
}

/** What VS Code shows for case IDs in code. */
export class CaseIdFeatures {
  readonly #deps: CaseIdFeaturesDeps;

  constructor(deps: CaseIdFeaturesDeps) {
    this.#deps = deps;
  }

  async hover(found: CaseIdText): Promise<vscode.MarkdownString | undefined> {
    const [{ caseHoverText }] = await Promise.all([
      loadCode(() => import('./caseHover.ts')),
      this.#prepare(),
    ]);
    return caseHoverText(found, this.#deps, Date.now());
  }

  async complete(range: vscode.Range, typed: string): Promise<vscode.CompletionList> {
    await this.#prepare();
    return caseCompletions(range, typed, this.#deps.knownCases, Date.now());
  }

  /** Waits for what is stored on this machine, which is read only once. */
  async #prepare(): Promise<void> {
    await Promise.all([this.#deps.accountData.ready(), this.#deps.list.prepare()]);
  }
}
