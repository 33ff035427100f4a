import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';
import {
  type CallSnippetCommandsDeps,
  registerCallSnippetCommands,
} from './callSnippetCommands.ts';
import { type CaseCommandsDeps, registerCaseCommands } from './caseCommands.ts';
import { type CopyCommandsDeps, registerCopyCommands } from './copyCommands.ts';
import { type ListCommandsDeps, registerListCommands } from './listCommands.ts';
import { type LookupCommandsDeps, registerLookupCommands } from './lookupCommands.ts';
import { createRegisterCommand } from './registerCommand.ts';
import { registerRemoveApiKey, type RemoveApiKeyDeps } from './removeApiKey.ts';
import { registerSetApiKey, type SetApiKeyDeps } from './setApiKey.ts';
import { registerSupportCommands, type SupportCommandsDeps } from './supportCommands.ts';

export type CommandsDeps = CaseCommandsDeps &
  CallSnippetCommandsDeps &
  CopyCommandsDeps &
  ListCommandsDeps &
  LookupCommandsDeps &
  RemoveApiKeyDeps &
  SetApiKeyDeps &
  SupportCommandsDeps & { readonly showError: ShowError };

/** Registers all commands of the manifest. */
export function registerCommands(deps: CommandsDeps): vscode.Disposable {
  const register = createRegisterCommand(deps.showError);
  return vscode.Disposable.from(
    registerSetApiKey(register, deps),
    registerRemoveApiKey(register, deps),
    registerListCommands(register, deps),
    registerCaseCommands(register, deps),
    registerCallSnippetCommands(register, deps),
    registerCopyCommands(register, deps),
    registerLookupCommands(register, deps),
    registerSupportCommands(register, deps),
  );
}
