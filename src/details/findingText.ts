import * as vscode from 'vscode';
import type { Finding, FindingCode, FindingSeverity } from '../cases/analyseScript.ts';
import { plainText } from '../shared/plainText.ts';

const maxShown = 80;

/** What a finding means on the phone. */
export function findingText(finding: Finding): string {
  return texts[finding.code](finding);
}

/** The one table from findings to words. */
const texts: Readonly<Record<FindingCode, (finding: Finding) => string>> = {
  undeclared: ({ variable, severity }) =>
    severity === 'error'
      ? vscode.l10n.t(
          '{0} is not declared. Nothing fills it in, so the person on the phone hears it as it stands.',
          braced(variable),
        )
      : vscode.l10n.t(
          'The API did not return which variables are declared. If nothing fills in {0}, the person on the phone hears it as it stands.',
          braced(variable),
        ),
  unused: ({ variable }) =>
    vscode.l10n.t(
      '{0} is declared but used nowhere: what a call passes for it is never heard.',
      braced(variable),
    ),
  requiredWithoutDefault: ({ variable }) =>
    vscode.l10n.t(
      '{0} is required and has no default: in a call that does not pass it, the person on the phone hears it as it stands.',
      braced(variable),
    ),
  datedDefault: ({ variable, detail }) =>
    vscode.l10n.t(
      'The default of {0} goes out of date: calls go on saying “{1}”.',
      braced(variable),
      shown(detail),
    ),
  malformedBraces: ({ detail, severity }) =>
    severity === 'error'
      ? vscode.l10n.t(
          '“{0}” is not a variable: its braces do not match, or there is no name in them. It is read aloud as it stands.',
          shown(detail),
        )
      : vscode.l10n.t(
          '“{0}” has single braces, so nothing fills it in. It is read aloud as it stands.',
          shown(detail),
        ),
  firstMessageTooLong: ({ detail }) =>
    vscode.l10n.t(
      'The first message has {0} characters. A call takes no more than 1,000: one that passes it is refused.',
      formatNumber(Number(detail)),
    ),
  firstMessageEmpty: () =>
    vscode.l10n.t('The first message is empty: the person who picks up hears nothing at first.'),
  hardToSpeak: ({ detail }) =>
    vscode.l10n.t(
      '“{0}” reads well and speaks badly: it is skipped, or read as a pause in the wrong place.',
      shown(detail),
    ),
  toolNotAttached: ({ detail }) =>
    vscode.l10n.t(
      'The prompt says to use {0}, but no such tool is attached to the case: it cannot be done during the call.',
      shown(detail),
    ),
};

export function severityWord(severity: FindingSeverity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    case 'hint':
      return vscode.l10n.t('Hint');
  }
}

function braced(name: string | undefined): string {
  return `{{${shown(name)}}}`;
}

/** Text of the API's amid our words: on one line, and it cannot turn what is around it. */
function shown(text = ''): string {
  const plain = plainText(text).trim();
  return plain.length <= maxShown ? plain : `${plain.slice(0, maxShown)}…`;
}

function formatNumber(count: number): string {
  return new Intl.NumberFormat(vscode.env.language).format(count);
}
