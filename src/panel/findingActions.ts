import * as vscode from 'vscode';
import { type IgnoredFindings, ignoreSetting } from '../account/ignoredFindings.ts';
import type { MessageFromPanel } from '../protocol/panelMessages.ts';
import { type FindingId, findingIds } from '../script/findingIds.ts';
import type { Log } from '../shared/log.ts';
import { checkDocumentation, checkName } from '../ui/checkDocumentation.ts';

export interface FindingActionsDeps {
  readonly ignoredFindings: IgnoredFindings;
  readonly log: Log;
}

type FindingAction = Extract<
  MessageFromPanel,
  { readonly type: 'ignoreFinding' | 'explainFinding' | 'showIgnored' }
>;

/** Milliseconds for which the status bar says how to undo. */
const statusTime = 10_000;

/** Does what a button of a finding asks for. IDs that name no check are ignored. */
export async function runFindingAction(
  action: FindingAction,
  deps: FindingActionsDeps,
): Promise<void> {
  if (action.type === 'showIgnored') {
    await vscode.commands.executeCommand('workbench.action.openSettings', ignoreSetting);
    return;
  }
  const id = findingIds.find((each) => each === action.id);
  if (id === undefined) {
    return;
  }
  switch (action.type) {
    case 'ignoreFinding':
      return await ignoreFinding(id, deps);
    case 'explainFinding':
      await vscode.env.openExternal(checkDocumentation(id));
      return;
  }
}

async function ignoreFinding(id: FindingId, { ignoredFindings, log }: FindingActionsDeps) {
  try {
    await ignoredFindings.add(id);
  } catch (error) {
    log.error(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The setting {0} could not be changed. Check the settings file for errors.',
        ignoreSetting,
      ),
    );
    return;
  }
  vscode.window.setStatusBarMessage(
    vscode.l10n.t(
      '{0} is ignored. To undo this, remove it from the setting {1}.',
      checkName(id),
      ignoreSetting,
    ),
    statusTime,
  );
}
