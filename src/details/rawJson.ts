import * as vscode from 'vscode';

/** In UTF-16 units. */
const maxShown = 200_000;

/** A record as it came, indented; undefined when there is none, or it is nested too deep to be written. */
export function rawJson(raw: unknown): string | undefined {
  try {
    return JSON.stringify(raw, undefined, 2);
  } catch (error) {
    // reading JSON takes any depth, writing it recurses
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

/** As much of it as a page can show at once, and what to say when that is not all. */
export function shownJson(raw: unknown): {
  readonly text: string;
  readonly cut?: string | undefined;
} {
  const json = rawJson(raw);
  if (json === undefined) {
    return { text: '', cut: vscode.l10n.t('Nested too deep to be shown.') };
  }
  return {
    text: json.slice(0, maxShown),
    cut:
      json.length > maxShown
        ? vscode.l10n.t('Only the beginning is shown; Copy JSON copies all of it.')
        : undefined,
  };
}
