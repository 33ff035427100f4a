/**
 * The locales to pass to `Intl` for a language, best first: the language, its base language, and
 * English. Languages that `Intl` rejects are left out, because it throws for them. VS Code reports
 * whatever language it was started with, such as `en_US`.
 */
export function localesFor(language: string): readonly string[] {
  const [base = ''] = language.split(/[-_.@]/);
  return [...new Set([language, base, 'en'])].filter(isLocale);
}

function isLocale(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
