import * as vscode from 'vscode';
import { type CaseFinderDeps, pickCase } from '../finder/caseFinder.ts';
import type { ShowError } from '../ui/showError.ts';
import {
  type CallSnippetCommandsDeps,
  registerCallSnippetCommands,
} from './case/callSnippetCommands.ts';
import { type CaseCommandsDeps, registerCaseCommands } from './case/caseCommands.ts';
import { type CasesInFileDeps, registerCasesInFile } from './case/casesInFile.ts';
import { type CopyCommandsDeps, registerCopyCommands } from './case/copyCommands.ts';
import { type CompareCasesDeps, registerCompareCases } from './case/compareCases.ts';
import { type DocumentCommandsDeps, registerDocumentCommands } from './case/documentCommands.ts';
import { LastEdit } from './case/lastEdit.ts';
import { type ListCommandsDeps, registerListCommands } from './list/listCommands.ts';
import { type LookupCommandsDeps, registerLookupCommands } from './case/lookupCommands.ts';
import { createRegisterCommand, type RunCommand } from './registerCommand.ts';
import { registerRemoveApiKey, type RemoveApiKeyDeps } from './account/removeApiKey.ts';
import { registerSetApiKey, type SetApiKeyDeps } from './account/setApiKey.ts';
import { registerSwitchAccount, type SwitchAccountDeps } from './account/switchAccount.ts';
import { registerSupportCommands, type SupportCommandsDeps } from './supportCommands.ts';

type AllDeps = CaseCommandsDeps &
  CallSnippetCommandsDeps &
  CasesInFileDeps &
  CompareCasesDeps &
  CopyCommandsDeps &
  DocumentCommandsDeps &
  ListCommandsDeps &
  LookupCommandsDeps &
  RemoveApiKeyDeps &
  SetApiKeyDeps &
  SwitchAccountDeps &
  SupportCommandsDeps;

export type CommandsDeps = Omit<AllDeps, 'lastEdit' | 'pickCase'> &
  CaseFinderDeps & {
    readonly showError: ShowError;
    /** Receives the code of the commands, by their IDs. */
    readonly commands: Map<string, RunCommand>;
  };

/** Adds the code of all commands of the manifest. */
export function registerCommands(services: CommandsDeps): vscode.Disposable {
  const register = createRegisterCommand(services.showError, services.commands);
  const lastEdit = new LastEdit();
  const deps: AllDeps = {
    ...services,
    lastEdit,
    pickCase: (title?: string) => pickCase(services, title),
  };
  return vscode.Disposable.from(
    lastEdit,
    registerSetApiKey(register, deps),
    registerSwitchAccount(register, deps),
    registerRemoveApiKey(register, deps),
    registerListCommands(register, deps),
    registerCaseCommands(register, deps),
    registerCallSnippetCommands(register, deps),
    registerCopyCommands(register, deps),
    registerCasesInFile(register, deps),
    registerDocumentCommands(register, deps),
    registerCompareCases(register, deps),
    registerLookupCommands(register, deps),
    registerSupportCommands(register, deps),
  );
}
