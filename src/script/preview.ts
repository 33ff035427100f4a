import type { AnalysedVariable } from './findings.ts';
import { parseScript } from './parseScript.ts';

/** A piece of a script: its own words, or `{{a variable}}` with braces as written. */
export interface ScriptRun {
  readonly text: string;
  /** The variable's. */
  readonly name?: string | undefined;
}

/** Splits a text at its variables, so that values can replace them. The runs' texts joined are the text. */
export function splitRuns(text: string): readonly ScriptRun[] {
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const { name, start, end } of parseScript(text).uses) {
    if (start > at) {
      runs.push({ text: text.slice(at, start) });
    }
    runs.push({ text: text.slice(start, end), name });
    at = end;
  }
  if (at < text.length) {
    runs.push({ text: text.slice(at) });
  }
  return runs;
}

/** The default values that fill in something; blank ones are left out. */
export function defaultValues(variables: readonly AnalysedVariable[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, defaultValue } of variables) {
    if (defaultValue !== undefined && defaultValue.trim() !== '') {
      values.set(name, defaultValue);
    }
  }
  return values;
}
