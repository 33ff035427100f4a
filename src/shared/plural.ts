/** The order in which a translation lists its forms, as the Unicode CLDR does. */
const categories: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Chooses the text for a count.
 * @param one the text for exactly 1; undefined if `other` fits 1, too
 * @param other the text for any other count. A translation into a language with more forms contains one for each
 *   plural category of the language in CLDR's order, separated by `|`, such as the Polish
 *   "{0} sprawa | {0} sprawy | {0} spraw | {0} sprawy". Where one form fits every count, it is enough.
 * @param locales as for `Intl`, best first
 */
export function pluralForm(
  count: number,
  one: string | undefined,
  other: string,
  locales: readonly string[],
): string {
  if (count === 1 && one !== undefined) {
    return one;
  }
  const forms = other.split(' | ');
  if (forms.length === 1) {
    return other;
  }
  const rules = new Intl.PluralRules([...locales]);
  const index = pluralCategories(rules).indexOf(rules.select(count));
  return forms[index] ?? forms.at(-1)!;
}

/** The plural categories of a language, in the order in which a translation lists its forms. */
export function pluralCategories(rules: Intl.PluralRules): Intl.LDMLPluralRule[] {
  const used = new Set(rules.resolvedOptions().pluralCategories);
  return categories.filter((category) => used.has(category));
}
