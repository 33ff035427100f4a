import type { PreviewRun } from './casePanelViews.ts';

export interface FilledRun extends PreviewRun {
  /** It is a variable without a value, which is spoken as it stands. */
  readonly unresolved: boolean;
}

/** Puts values in the place of variables; a blank one fills in nothing. Values are never searched for variables. */
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
