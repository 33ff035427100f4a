import { byPosition, startingBefore, type Stretch } from '../../shared/stretch.ts';
import { type ParsedScript } from '../parseScript.ts';

/**
 * All that is no plain text in the first `length` characters of a part: variables, malformed braces, what
 * would be spoken literally. In order.
 */
export function literalsOf(
  { uses, mistakes, literals }: ParsedScript,
  length: number,
): readonly Stretch[] {
  const lists: readonly (readonly Stretch[])[] = [uses, mistakes, literals];
  return lists.flatMap((list) => startingBefore(list, length)).sort(byPosition);
}
