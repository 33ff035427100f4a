import { localesFor } from '../shared/locales.ts';
import { pluralForm } from '../shared/plural.ts';

/** A text with a count in the language of the page. The texts are those of {@link pluralForm}. */
export function counted(count: number, one: string | undefined, other: string): string {
  const locales = localesFor(document.documentElement.lang);
  return pluralForm(count, one, other, locales).replaceAll('{0}', () =>
    count.toLocaleString([...locales]),
  );
}
