import type { PreviewRun } from './panelViews.ts';

/** A run of text after values were filled in. */
export interface FilledRun extends PreviewRun {
  /** Whether it is a variable without a value, so that its placeholder would be spoken. */
  readonly unresolved: boolean;
}

/**
 * Replaces variables with values, but not variables inside values. A blank value counts as missing.
 */
export function fillRuns(
  runs: readonly PreviewRun[],
  values: ReadonlyMap<string, string>,
): FilledRun[] {
  return runs.map(({ text, name }) => {
    const value = name === undefined ? undefined : values.get(name);
    return value === undefined || value.trim() === ''
      ? { text, name, unresolved: name !== undefined }
      : { text: value, name, unresolved: false };
  });
}
