import * as vscode from 'vscode';
import type { CaseRecord } from '../api/case.ts';
import type { CopyTarget } from '../protocol/panelViews.ts';
import { rawJson } from '../shared/rawJson.ts';
import { cutAt } from '../shared/text.ts';

/** In UTF-16 code units. */
const maxShown = 200_000;

/** As much of the JSON as the page can show, and a note if that is not all of it. */
export function shownJson(raw: unknown): {
  readonly text: string;
  readonly cut?: string | undefined;
} {
  const json = rawJson(raw);
  if (json === undefined) {
    return { text: '', cut: vscode.l10n.t('The JSON is nested too deeply to be shown.') };
  }
  return {
    text: cutAt(json, maxShown),
    cut:
      json.length > maxShown
        ? vscode.l10n.t('Only the beginning is shown. Copy JSON copies everything.')
        : undefined,
  };
}

/** The text that a copy button puts on the clipboard; undefined if there is none. */
export function copyText(
  record: CaseRecord | undefined,
  what: Exclude<CopyTarget, 'id'>,
): string | undefined {
  return what === 'json' ? rawJson(record?.raw) : record?.[what];
}
