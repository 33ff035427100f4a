import { findLiterals, type LiteralStretch } from '../shared/literalText.ts';
import { byPosition, maskStretches, startingBefore, type Stretch } from '../shared/stretch.ts';
import { isExampleMistake } from './checks/aboutPlaceholders.ts';
import { blockAt, findCodeBlocks } from './checks/codeBlocks.ts';
import type { ParsedParts } from './findings.ts';
import { type ParsedScript, parseScript } from './parseScript.ts';
import { type CaseScript, maxCompared } from './script.ts';
import { namesMoney } from './dates/variableKinds.ts';
import { isContactName, normalizedName } from './variableName.ts';
import { findWrongDialects } from './checks/wrongDialects.ts';

/** In UTF-16 units. A first message has at most 1,000; the rest of a longer one is an error anyway. */
const maxLiteralLength = 5_000;

/** In UTF-16 units. Wrong dialects are looked for this far: a prompt is rarely longer than a tenth of it. */
const maxDialectLength = 100_000;

/** Parses the texts of a script. The first message is spoken word for word, the prompt is read by the model. */
export function parseParts(script: CaseScript, declared: ReadonlySet<string>): ParsedParts {
  const isDeclared = (name: string) => declared.has(name);
  const parts: { firstMessage?: ParsedScript; prompt?: ParsedScript } = {};
  const { firstMessage, prompt } = script;
  const parsedPrompt = prompt === undefined ? undefined : parseScript(prompt, isDeclared);
  const parsedMessage =
    firstMessage === undefined ? undefined : parseScript(firstMessage, isDeclared);
  const known = knownNames(declared, [parsedMessage, parsedPrompt]);
  if (firstMessage !== undefined && parsedMessage !== undefined) {
    const isKnown = (name: string) =>
      known.has(normalizedName(name)) || isContactName(name.toLowerCase());
    parts.firstMessage = withLiterals(parsedMessage, (uses) =>
      [
        ...findLiterals(maskedStart(firstMessage, uses, maxLiteralLength), isKnown),
        ...dollarsBefore(firstMessage, parsedMessage.uses),
      ].sort(byPosition),
    );
  }
  if (prompt !== undefined && parsedPrompt !== undefined) {
    const blocks = parsedPrompt.mistakes.length > 0 ? findCodeBlocks(prompt) : [];
    const mistakes = parsedPrompt.mistakes.filter(
      (mistake) =>
        blockAt(blocks, mistake.start)?.isCode !== true && !isExampleMistake(prompt, mistake),
    );
    const isKnown = (name: string) => known.has(normalizedName(name));
    parts.prompt = withLiterals({ ...parsedPrompt, mistakes }, (uses) =>
      findWrongDialects(maskedStart(prompt, uses, maxDialectLength), isKnown),
    );
  }
  return parts;
}

/** The dollar sign of `${{name}}`, as in shells: it is spoken, although the variable is filled in. */
function dollarsBefore(text: string, uses: ParsedScript['uses']): LiteralStretch[] {
  return startingBefore(uses, maxLiteralLength)
    .filter(({ start, name }) => text[start - 1] === '$' && !namesMoney(name))
    .map(({ start }) => ({ start: start - 1, end: start, kind: 'likely' }));
}

/** Normalized names of the variables that are declared or used. More are not looked for in other dialects. */
function knownNames(
  declared: ReadonlySet<string>,
  parsed: readonly (Pick<ParsedScript, 'uses'> | undefined)[],
): ReadonlySet<string> {
  const names = new Set([...declared].slice(0, maxCompared));
  for (const part of parsed) {
    for (const { name } of part?.uses ?? []) {
      if (names.size < maxCompared) {
        names.add(name);
      }
    }
  }
  const known = new Set(Array.from(names, normalizedName));
  known.delete('');
  return known;
}

/** What the parser calls a mistake is searched for nothing else. */
function withLiterals(
  { uses, mistakes }: Pick<ParsedScript, 'uses' | 'mistakes'>,
  find: (known: readonly (readonly Stretch[])[]) => LiteralStretch[],
): ParsedScript {
  return { uses, mistakes, literals: find([uses, mistakes]) };
}

/** The beginning of a text in which variables and mistakes are masked. */
function maskedStart(text: string, known: readonly (readonly Stretch[])[], length: number): string {
  const stretches = known.flatMap((list) => startingBefore(list, length));
  return maskStretches(text, stretches.sort(byPosition)).slice(0, length);
}
