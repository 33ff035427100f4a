import * as vscode from 'vscode';
import type { CaseRecords } from '../../cases/caseRecords.ts';
import type { KnownCases } from '../../cases/knownCases.ts';
import { loadCode } from '../../shared/loadCode.ts';
import { rawJson } from '../../shared/rawJson.ts';
import { caseLink } from '../../ui/caseLink.ts';
import { caseTitle } from '../../ui/text/caseText.ts';
import { plural } from '../../ui/text/counts.ts';
import { type ChosenCasesDeps, registerForChosenCases } from './chosenCases.ts';
import { loadCases } from './loadCases.ts';
import type { RegisterCommand } from '../registerCommand.ts';

export interface CopyCommandsDeps extends ChosenCasesDeps {
  readonly records: CaseRecords;
  readonly knownCases: KnownCases;
}

/** Each case that is not in memory costs one of 60 requests a minute. */
const maxCases = 50;

/** Commands that copy something about the selected cases. */
export function registerCopyCommands(
  register: RegisterCommand,
  deps: CopyCommandsDeps,
): vscode.Disposable {
  const registerForCases = registerForChosenCases(register, deps);
  const registerForScripts = (command: string, copy: (ids: readonly string[]) => unknown) =>
    registerForCases(command, async (ids) => {
      if (ids.length > maxCases) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('Select at most {0} cases, because each may need a request.', maxCases),
        );
      } else {
        await copy(ids);
      }
    });

  return vscode.Disposable.from(
    // the titles that are not known cost a request each
    registerForCases('erzycall.copyCaseTitle', async (ids) => {
      const known = ids.map((id) => deps.knownCases.summaryOf(id));
      const summaries = known.every((each) => each !== undefined)
        ? known
        : (await loadCases(deps, ids)).map(({ record }) => record);
      await vscode.env.clipboard.writeText(summaries.map(caseTitle).join('\n'));
      confirm(
        plural(
          ids.length,
          vscode.l10n.t('Copied the title'),
          vscode.l10n.t('Copied the titles of {0} cases'),
        ),
      );
    }),
    registerForCases('erzycall.copyLink', async (ids) => {
      await vscode.env.clipboard.writeText(ids.map(caseLink).join('\n'));
      confirm(
        plural(
          ids.length,
          vscode.l10n.t('Copied the link'),
          vscode.l10n.t('Copied the links of {0} cases'),
        ),
      );
    }),
    registerForScripts('erzycall.copyAsTypes', async (ids) => {
      const [{ caseTypes }, cases] = await Promise.all([
        // loaded on demand, because most windows never need it
        loadCode(() => import('../../script/caseTypes.ts')),
        loadCases(deps, ids),
      ]);
      await vscode.env.clipboard.writeText(caseTypes(cases));
      confirm(
        plural(
          ids.length,
          vscode.l10n.t('Copied the types of 1 case'),
          vscode.l10n.t('Copied the types of {0} cases'),
        ),
      );
    }),
    registerForScripts('erzycall.copyCaseJson', async (ids) => {
      const raw = (await loadCases(deps, ids)).map(({ record }) => record.raw);
      const json = rawJson(raw.length === 1 ? raw[0] : raw);
      if (json === undefined) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('The JSON was not copied, because it is nested too deeply.'),
        );
        return;
      }
      await vscode.env.clipboard.writeText(json);
      confirm(
        plural(
          ids.length,
          vscode.l10n.t('Copied the JSON of 1 case'),
          vscode.l10n.t('Copied the JSON of {0} cases'),
        ),
      );
    }),
  );
}

function confirm(message: string): void {
  vscode.window.setStatusBarMessage(message, 3000);
}
