import { type IsKnownName, type LiteralKind, literalRules } from './literalRules.ts';
import { byPosition, masked, maskStretches, type Stretch } from './stretch.ts';

export type { IsKnownName, LiteralKind } from './literalRules.ts';

/** A stretch of a text that would be spoken literally. */
export interface LiteralStretch extends Stretch {
  readonly kind: LiteralKind;
}

/**
 * Finds what would be spoken literally in a text that is spoken word for word: placeholders that nothing
 * fills in, markup, stage directions. What the caller has dealt with must be masked. The stretches are
 * in order and do not overlap.
 */
export function findLiterals(text: string, isKnown: IsKnownName): LiteralStretch[] {
  const found: LiteralStretch[] = [];
  let rest = text;
  for (const { pattern, kind } of literalRules) {
    const matches: LiteralStretch[] = [];
    for (const match of rest.matchAll(pattern)) {
      const inner = match.slice(1).find((group) => group !== undefined) ?? '';
      const matchKind = typeof kind === 'string' ? kind : kind(inner.trim(), isKnown);
      if (matchKind !== undefined && !match[0].includes(masked)) {
        const end = match.index + match[0].length;
        matches.push({ start: match.index, end, kind: matchKind });
      }
    }
    for (const match of matches) {
      found.push(match);
    }
    rest = maskStretches(rest, matches);
  }
  return found.sort(byPosition);
}

/** Kinds that a value of a variable may well have: code words that a prompt explains, tags, directions. */
const fineInValues: ReadonlySet<LiteralKind> = new Set(['identifier', 'markup', 'direction']);

/** In UTF-16 units. A value is a few words. */
const maxValueLength = 10_000;

/** Placeholders within a value, which nothing fills in: values are not searched for variables. */
export function findPlaceholdersInValue(value: string): LiteralStretch[] {
  return findLiterals(value.slice(0, maxValueLength), () => false).filter(
    ({ kind }) => !fineInValues.has(kind),
  );
}
