import { byPosition, type Stretch } from '../shared/stretch.ts';
import { type ParsedScript } from './parseScript.ts';

/** All that is no plain text of a part: variables, malformed braces, what would be spoken literally. In order. */
export function literalsOf({ uses, mistakes, literals }: ParsedScript): Stretch[] {
  return [...uses, ...mistakes, ...literals].sort(byPosition);
}
