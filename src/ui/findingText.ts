import * as vscode from 'vscode';
import type { Finding, FindingCode, FindingSeverity } from '../script/findings.ts';
import { cutText, plainText } from '../shared/text.ts';
import { format } from './format.ts';

/** In UTF-16 units. */
const maxShown = 80;

/** What a finding means on the phone. */
export function findingText(finding: Finding): string {
  return texts[finding.code](finding);
}

/** The only place that puts findings into words. */
const texts: Readonly<Record<FindingCode, (finding: Finding) => string>> = {
  undeclared: ({ variable, severity }) =>
    severity === 'error'
      ? vscode.l10n.t(
          '{0} is not declared. Nothing fills it in, so the person on the phone hears the placeholder itself.',
          braced(variable),
        )
      : vscode.l10n.t(
          'The API did not return which variables are declared. If nothing fills in {0}, the person on the phone hears the placeholder itself.',
          braced(variable),
        ),
  unused: ({ variable }) =>
    vscode.l10n.t(
      '{0} is declared but never used. Values that a call passes for it have no effect.',
      braced(variable),
    ),
  requiredWithoutDefault: ({ variable }) =>
    vscode.l10n.t(
      '{0} is required and has no default. If a call does not pass a value, the person on the phone hears the placeholder itself.',
      braced(variable),
    ),
  datedDefault: ({ variable, detail }) =>
    vscode.l10n.t(
      'The default of {0} will go out of date. Calls will keep saying “{1}”.',
      braced(variable),
      quoted(detail),
    ),
  malformedBraces: ({ detail, severity }) =>
    severity === 'error'
      ? vscode.l10n.t(
          '“{0}” is not a variable, because its braces do not match or contain no name. It is read aloud as written.',
          quoted(detail),
        )
      : vscode.l10n.t(
          '“{0}” has single braces, so nothing fills it in. It is read aloud as written.',
          quoted(detail),
        ),
  firstMessageTooLong: ({ detail }) =>
    vscode.l10n.t(
      'The first message has {0} characters. A call that passes more than 1,000 is rejected.',
      format.number(Number(detail)),
    ),
  firstMessageEmpty: () =>
    vscode.l10n.t('The first message is empty, so the person who picks up hears nothing at first.'),
  hardToSpeak: ({ detail }) =>
    vscode.l10n.t(
      '“{0}” works in print, not aloud. It is skipped, or read as a pause in the wrong place.',
      quoted(detail),
    ),
  toolNotAttached: ({ detail }) =>
    vscode.l10n.t(
      'The prompt refers to the tool {0}, which is not attached to the case and so cannot be used during a call.',
      quoted(detail),
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
  return `{{${quoted(name)}}}`;
}

/** Text from the API for use within a sentence: on one line, and without effect on the text around it. */
function quoted(text = ''): string {
  return cutText(plainText(text).trim(), maxShown);
}
