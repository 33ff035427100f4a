import { byPosition, type Stretch } from '../shared/stretch.ts';
import { isBlank } from '../shared/text.ts';
import type { AnalysedVariable } from './findings.ts';
import type { ParsedScript } from './parseScript.ts';

/** A stretch of a script that is not plain text: a variable, or what stays as it is written. */
export interface PreviewStretch extends Stretch {
  /** The variable's. */
  readonly name?: string | undefined;
}

/**
 * Where a text of the script has variables, and what else would be spoken or given to the model literally.
 * In order, without overlaps, up to `length`. The check reports the same stretches.
 */
export function previewStretches(parsed: ParsedScript, length: number): readonly PreviewStretch[] {
  const { uses, mistakes, literals } = parsed;
  return [
    ...uses.map(({ name, start, end }) => ({ start, end, name })),
    ...[...mistakes, ...literals].map(({ start, end }) => ({ start, end })),
  ]
    .filter(({ end }) => end <= length)
    .sort(byPosition);
}

/** The default values that fill in something. Blank ones are left out. */
export function defaultValues(variables: readonly AnalysedVariable[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { name, defaultValue } of variables) {
    if (defaultValue !== undefined && !isBlank(defaultValue)) {
      values.set(name, defaultValue);
    }
  }
  return values;
}
