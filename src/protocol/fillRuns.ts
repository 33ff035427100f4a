import type { PreviewRun } from './panelViews.ts';

export interface FilledRun extends PreviewRun {
  /** It is a variable without a value, whose placeholder would be spoken. */
  readonly unresolved: boolean;
}

/** Replaces variables by values. A blank value fills in nothing. Values are not searched for variables. */
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
