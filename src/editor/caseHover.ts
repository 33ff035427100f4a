import * as vscode from 'vscode';
import type { KnownCase, KnownCases } from '../cases/knownCases.ts';
import type { Finding } from '../script/findings.ts';
import { cutText } from '../shared/text.ts';
import { markdownText } from '../ui/markdownText.ts';
import { caseAge, caseStatus, caseTitle, missingCase } from '../ui/text/caseText.ts';
import { findingText } from '../ui/text/findingText.ts';
import type { CaseIdText } from './caseIdText.ts';

export interface CaseHoverDeps {
  readonly knownCases: KnownCases;
  /** The checks that the user's settings silence. */
  readonly ignoredFindings: { has(id: string): boolean };
}

/** In UTF-16 units. */
const maxFirstMessage = 200;
const maxErrors = 3;

/**
 * What a case ID in code stands for, with links to what can be done with the case. A string that may be an ID but
 * is not known offers to look it up if `isNamed` says that it is the ID of a case. It makes no request.
 */
export function caseHoverText(
  { id, isNamed }: CaseIdText,
  { knownCases, ignoredFindings }: CaseHoverDeps,
  now: number,
): vscode.MarkdownString | undefined {
  const known = knownCases.get(id);
  if (known !== undefined) {
    const errors = known.checked?.analysis.findings.filter(
      (finding) => finding.severity === 'error' && !ignoredFindings.has(finding.id),
    );
    const isMissing = knownCases.isMissing(id);
    return hover(
      [
        ...caseLines(known, now),
        ...(isMissing ? [markdownText(missingCase())] : errorLines(errors ?? [])),
      ],
      [
        link(
          vscode.l10n.t({ message: 'Open', comment: ['A link that opens a case.'] }),
          'erzycall.openCase',
          id,
        ),
        link(vscode.l10n.t('Copy Call'), 'erzycall.copyCallSnippet', id),
        link(vscode.l10n.t('Compare'), 'erzycall.compareCases', id),
        link(vscode.l10n.t('Find in Workspace'), 'erzycall.findUsages', id),
      ],
    );
  }
  if (!isNamed) {
    return undefined;
  }
  const text = knownCases.isMissing(id)
    ? markdownText(missingCase())
    : markdownText(vscode.l10n.t('The case {0} is not loaded.', id));
  return hover(
    [text],
    [
      link(vscode.l10n.t('Look Up'), 'erzycall.openCase', id),
      link(vscode.l10n.t('Find in Workspace'), 'erzycall.findUsages', id),
    ],
  );
}

interface CommandLink {
  readonly command: string;
  readonly markdown: string;
}

function link(title: string, command: string, id: string): CommandLink {
  const argument = encodeURIComponent(JSON.stringify([id]));
  return { command, markdown: `[${title}](command:${command}?${argument})` };
}

function hover(lines: readonly string[], links: readonly CommandLink[]): vscode.MarkdownString {
  const text = [...lines, links.map(({ markdown }) => markdown).join(' | ')].join('\n\n');
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
  return markdown;
}

function caseLines({ summary, checked }: KnownCase, now: number): string[] {
  const status = vscode.l10n.t('Status: {0}', caseStatus(summary.status));
  const age = vscode.l10n.t('Created: {0}', caseAge(summary.createdAt, now));
  const message = checked?.record.firstMessage?.trim();
  return [
    `**${markdownText(caseTitle(summary))}**`,
    markdownText(`${status} · ${age}`),
    ...(message ? [`“${markdownText(cutText(message, maxFirstMessage))}”`] : []),
  ];
}

function errorLines(errors: readonly Finding[]): string[] {
  const shown = errors.slice(0, maxErrors).map((each) => markdownText(findingText(each).meaning));
  if (errors.length > maxErrors) {
    shown.push(markdownText(vscode.l10n.t('Open the case to see more errors.')));
  }
  return shown.length === 0
    ? []
    : [
        [`${markdownText(vscode.l10n.t('The script has errors:'))}\n`]
          .concat(shown.map((each) => `- ${each}`))
          .join('\n'),
      ];
}
