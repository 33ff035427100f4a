import { type BraceMistake, BraceParser } from './braceParser.ts';

export { type BraceMistake } from './braceParser.ts';

/** Offsets count UTF-16 units; `text.slice(start, end)` is the exact text, braces included. */
export interface VariableUse {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Both lists are in order of position, and no two entries of either overlap. */
export interface ParsedScript {
  readonly uses: readonly VariableUse[];
  readonly mistakes: readonly BraceMistake[];
}

/**
 * Finds each `{{ variable }}` (documented) in one pass.
 *
 * What the vendor does not document is read so that little is called a mistake: white space around
 * the name is allowed, line breaks too, but a name never goes on over a line break. `\{{` is text and
 * `\\{{` is not, as in Handlebars. Single braces are balanced, so that the `}}` that ends a JSON
 * example closes nothing else.
 */
export function parseScript(text: string): ParsedScript {
  const uses: VariableUse[] = [];
  const mistakes: BraceMistake[] = [];
  for (const token of new BraceParser(text).parse()) {
    if (token.kind === 'use') {
      uses.push({ name: token.name, start: token.start, end: token.end });
    } else {
      mistakes.push(token);
    }
  }
  return { uses, mistakes };
}
