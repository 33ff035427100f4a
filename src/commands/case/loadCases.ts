import * as vscode from 'vscode';
import type { Connection } from '../../account/connection.ts';
import type { CaseRecords, CheckedCase } from '../../cases/caseRecords.ts';
import { followWait } from '../../ui/showWait.ts';

export interface LoadCasesDeps {
  readonly records: CaseRecords;
  readonly connection: Pick<Connection, 'wait' | 'onDidChangeWait'>;
}

export interface LoadCasesOptions {
  /** Whether cases are fetched even if they are in memory. */
  readonly again?: boolean;
}

/**
 * Returns the cases with their scripts. Only those that are not in memory cost a request each, with progress that
 * can be canceled and says how long a request waits.
 * @throws the error of the first request that fails, or an abort reason when canceled
 */
export async function loadCases(
  { records, connection }: LoadCasesDeps,
  ids: readonly string[],
  { again = false }: LoadCasesOptions = {},
): Promise<readonly CheckedCase[]> {
  const get = (id: string) => (again ? undefined : records.get(id));
  const inMemory = ids.map(get).filter((each) => each !== undefined);
  if (inMemory.length === ids.length) {
    return inMemory;
  }
  return await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: ids.length === 1 ? vscode.l10n.t('Loading case') : vscode.l10n.t('Loading cases'),
      cancellable: true,
    },
    async (progress, token) => {
      const abort = new AbortController();
      const subscriptions = vscode.Disposable.from(
        followWait(connection, (message = '') => progress.report({ message })),
        token.onCancellationRequested(() => abort.abort()),
      );
      try {
        const loaded: CheckedCase[] = [];
        for (const id of ids) {
          loaded.push(get(id) ?? (await records.fetch(id, abort.signal)));
        }
        return loaded;
      } finally {
        subscriptions.dispose();
      }
    },
  );
}
