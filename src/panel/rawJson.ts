import * as vscode from 'vscode';
import type { CaseRecord } from '../api/case.ts';
import type { CopyTarget } from '../protocol/panelViews.ts';

/** In UTF-16 units. */
const maxShown = 200_000;

/** The record as the API returned it, indented. Undefined when it is nested too deeply to be written. */
function rawJson(raw: unknown): string | undefined {
  try {
    return JSON.stringify(raw, undefined, 2);
  } catch (error) {
    // reading JSON works at any depth, writing it recurses
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** As much of the JSON as the page can show at once, and a note when that is not all. */
export function shownJson(raw: unknown): {
  readonly text: string;
  readonly cut?: string | undefined;
} {
  const json = rawJson(raw);
  if (json === undefined) {
    return { text: '', cut: vscode.l10n.t('The JSON is nested too deeply to be shown.') };
  }
  return {
    text: json.slice(0, maxShown),
    cut:
      json.length > maxShown
        ? vscode.l10n.t('Only the beginning is shown. Copy JSON copies everything.')
        : undefined,
  };
}

/** What goes to the clipboard. */
export function copyText(
  record: CaseRecord | undefined,
  what: Exclude<CopyTarget, 'id'>,
): string | undefined {
  return what === 'json' ? rawJson(record?.raw) : record?.[what];
}
