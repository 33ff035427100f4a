import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';
import { type CaseCommandsDeps, registerCaseCommands } from './caseCommands.ts';
import { type ListCommandsDeps, registerListCommands } from './listCommands.ts';
import { type LookupCommandsDeps, registerLookupCommands } from './lookupCommands.ts';
import { createRegisterCommand } from './registerCommand.ts';
import { registerRemoveApiKey, type RemoveApiKeyDeps } from './removeApiKey.ts';
import { registerSetApiKey, type SetApiKeyDeps } from './setApiKey.ts';
import { registerSwitchAccount, type SwitchAccountDeps } from './switchAccount.ts';
import { registerSupportCommands, type SupportCommandsDeps } from './supportCommands.ts';

export type CommandsDeps = CaseCommandsDeps &
  ListCommandsDeps &
  LookupCommandsDeps &
  RemoveApiKeyDeps &
  SetApiKeyDeps &
  SwitchAccountDeps &
  SupportCommandsDeps & { readonly showError: ShowError };

/** Registers all commands of the manifest. */
export function registerCommands(deps: CommandsDeps): vscode.Disposable {
  const register = createRegisterCommand(deps.showError);
  return vscode.Disposable.from(
    registerSetApiKey(register, deps),
    registerSwitchAccount(register, deps),
    registerRemoveApiKey(register, deps),
    registerListCommands(register, deps),
    registerCaseCommands(register, deps),
    registerLookupCommands(register, deps),
    registerSupportCommands(register, deps),
  );
}
