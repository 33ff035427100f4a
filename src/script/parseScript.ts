import type { LiteralStretch } from '../shared/literalText.ts';
import type { Stretch } from '../shared/stretch.ts';
import { type BraceMistake, BraceParser, type IsDeclared } from './braceParser.ts';

export { type BraceMistake } from './braceParser.ts';

/** Offsets count UTF-16 units. The stretch includes the braces. */
export interface VariableUse extends Stretch {
  readonly name: string;
}

/** Each list is in order of position, and no two stretches of all lists overlap. */
export interface ParsedScript {
  readonly uses: readonly VariableUse[];
  readonly mistakes: readonly BraceMistake[];
  /** What else would be spoken literally, or given to the model literally. */
  readonly literals: readonly LiteralStretch[];
}

/**
 * Finds each `{{ variable }}` (documented) in one pass.
 *
 * The vendor does not document the grammar, so as little as possible is called a mistake: white space
 * around the name is allowed, line breaks too, but a name never continues over a line break. `\{{` is text
 * and `\\{{` is not, as in Handlebars. Single braces are balanced, so that the `}}` at the end of a JSON
 * example closes nothing else.
 * @param isDeclared accepts names that are no single word
 */
export function parseScript(
  text: string,
  isDeclared: IsDeclared = () => false,
): Pick<ParsedScript, 'uses' | 'mistakes'> {
  const uses: VariableUse[] = [];
  const mistakes: BraceMistake[] = [];
  for (const token of new BraceParser(text, isDeclared).parse()) {
    if (token.kind === 'use') {
      uses.push(token);
    } else {
      mistakes.push(token);
    }
  }
  return { uses, mistakes };
}
