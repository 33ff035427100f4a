import { type AnalysedVariable } from './analyseScript.ts';
import { parseScript } from './parseScript.ts';

/** A stretch of the preview: the script's own words, a filled in value, or `{{a variable}}` left over. */
export type PreviewRun = {
  readonly text: string;
  readonly source: 'script' | 'value' | 'unresolved';
  /** The variable's, for `value` and `unresolved`. */
  readonly name?: string;
};

/**
 * What would be spoken, in order. A variable without a value stays as it is, since the machine reads
 * it aloud literally. Values are inserted as they are and never searched for variables.
 */
export function renderPreview(
  text: string,
  values: ReadonlyMap<string, string>,
): readonly PreviewRun[] {
  const runs: PreviewRun[] = [];
  let at = 0;
  for (const { name, start, end } of parseScript(text).uses) {
    if (start > at) {
      runs.push({ text: text.slice(at, start), source: 'script' });
    }
    const value = values.get(name);
    runs.push(
      value === undefined
        ? { text: text.slice(start, end), source: 'unresolved', name }
        : { text: value, source: 'value', name },
    );
    at = end;
  }
  if (at < text.length) {
    runs.push({ text: text.slice(at), source: 'script' });
  }
  return runs;
}

/** The defaults of the declarations; a blank one fills in nothing and is left out. */
export function defaultValues(variables: readonly AnalysedVariable[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, defaultValue } of variables) {
    if (defaultValue !== undefined && defaultValue.trim() !== '') {
      values.set(name, defaultValue);
    }
  }
  return values;
}
