import * as vscode from 'vscode';
import { keyVariable, urlVariable } from '../../account/environmentKey.ts';
import type { KeyProblem } from '../../api/apiKey.ts';

// What is wrong with a key, and with the places where keys are found.

/** @param reason the code of the error; a {@link KeyProblem} or `otherServer` */
export function keyVariableText(reason: string | undefined, host: string): string {
  if (reason === 'otherServer') {
    return vscode.l10n.t(
      'The key in {0} is not sent to {1}. To allow it, set {2} in the environment to the URL of this server.',
      keyVariable,
      host,
      urlVariable,
    );
  }
  if (reason === 'empty') {
    return vscode.l10n.t(
      'The environment variable {0} is set but contains no API key.',
      keyVariable,
    );
  }
  const text = vscode.l10n.t('The environment variable {0} cannot be used.', keyVariable);
  return reason === undefined ? text : `${text} ${keyProblemText(reason as KeyProblem)}`;
}

/** @param action the code of the error */
export function keyRingText(action: string | undefined): string {
  switch (action) {
    case 'store':
      return vscode.l10n.t(
        'The key ring of this machine refused to store the API key, so nothing changed. Unlock the key ring and try again, or set the environment variable {0}.',
        keyVariable,
      );
    case 'delete':
      return vscode.l10n.t(
        'The key ring of this machine refused to delete the API key, so nothing changed. Unlock the key ring and try again.',
      );
    default:
      return vscode.l10n.t(
        'The key ring of this machine could not be read. Unlock the key ring and try again, or set the environment variable {0}.',
        keyVariable,
      );
  }
}

export function keyProblemText(problem: KeyProblem): string {
  switch (problem) {
    case 'empty':
      return vscode.l10n.t('Enter an API key.');
    case 'whitespace':
      return vscode.l10n.t('The key must not contain spaces or line breaks. Copy only the key.');
    case 'quotes':
      return vscode.l10n.t('The key must not contain quotation marks. Copy only the key.');
    case 'shortened':
      return vscode.l10n.t(
        'This is a shortened key. The full key is shown only once, when it is created.',
      );
    case 'prefix':
      return vscode.l10n.t('An ErzyCall API key starts with ek_live_ or ek_test_.');
    case 'characters':
      return vscode.l10n.t(
        'The key contains characters that are not allowed in an API key. Copy only the key.',
      );
  }
}
