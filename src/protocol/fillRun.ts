import { findPlaceholdersInValue } from '../shared/literalText.ts';
import { isBlank } from '../shared/text.ts';

/** A piece of the preview. */
export interface FilledRun {
  readonly text: string;
  /**
   * - `value`: what was filled in for a variable
   * - `literal`: what would be spoken or given to the model as written, such as a placeholder
   */
  readonly kind: 'value' | 'literal';
}

/**
 * Replaces a stretch of the preview by the value of its variable. Placeholders in the value are separate
 * pieces, since values are not searched for variables. A blank value fills in nothing.
 * @param name the variable's; undefined for a stretch that stays as it is written
 */
export function fillRun(
  text: string,
  name: string | undefined,
  values: ReadonlyMap<string, string>,
): FilledRun[] {
  const value = name === undefined ? undefined : values.get(name);
  if (value === undefined || isBlank(value)) {
    return [{ text, kind: 'literal' }];
  }
  const runs: FilledRun[] = [];
  let at = 0;
  for (const { start, end } of findPlaceholdersInValue(value)) {
    if (start > at) {
      runs.push({ text: value.slice(at, start), kind: 'value' });
    }
    runs.push({ text: value.slice(start, end), kind: 'literal' });
    at = end;
  }
  if (at < value.length) {
    runs.push({ text: value.slice(at), kind: 'value' });
  }
  return runs;
}
