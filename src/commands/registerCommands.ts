import * as vscode from 'vscode';
import type { ShowError } from '../ui/showError.ts';
import { type CaseCommandsDeps, registerCaseCommands } from './caseCommands.ts';
import { type ListCommandsDeps, registerListCommands } from './listCommands.ts';
import { type LookupCommandsDeps, registerLookupCommands } from './lookupCommands.ts';
import { createRegisterCommand } from './registerCommand.ts';
import { registerRemoveApiKey, type RemoveApiKeyDeps } from './removeApiKey.ts';
import { requireKey } from './requireKey.ts';
import { registerSetApiKey, type SetApiKeyDeps } from './setApiKey.ts';
import { registerSupportCommands, type SupportCommandsDeps } from './supportCommands.ts';

export type CommandsDeps = CaseCommandsDeps &
  Omit<ListCommandsDeps & LookupCommandsDeps, 'requireAccount'> &
  RemoveApiKeyDeps &
  SetApiKeyDeps &
  SupportCommandsDeps & { readonly showError: ShowError };

/** Registers all commands of the manifest. */
export function registerCommands(deps: CommandsDeps): vscode.Disposable {
  const register = createRegisterCommand(deps.showError);
  const requireAccount = () => requireKey(deps.connection);
  const pickCase = async () => {
    await requireAccount();
    return await deps.pickCase();
  };
  return vscode.Disposable.from(
    registerSetApiKey(register, deps),
    registerRemoveApiKey(register, deps),
    registerListCommands(register, { ...deps, requireAccount }),
    registerCaseCommands(register, { ...deps, pickCase }),
    registerLookupCommands(register, { ...deps, pickCase, requireAccount }),
    registerSupportCommands(register, deps),
  );
}
