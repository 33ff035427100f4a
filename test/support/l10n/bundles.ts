import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../vscode/install/cacheFolder.ts';

/** Texts by their keys. */
export type Texts = Readonly<Record<string, string>>;

/** All texts of the extension in one language: those of the code, and those of the manifest. */
export interface Language {
  /** As VS Code names it; `en` for the originals. */
  readonly name: string;
  readonly code: Texts;
  readonly manifest: Texts;
}

type Bundle = Readonly<Record<string, string | { readonly message: string }>>;

export const english = readLanguage('en');

/** The languages that the extension is translated into, by the files of either kind. */
export const translations: readonly Language[] = [
  ...new Set(
    globSync('{l10n/bundle.l10n,package.nls}.*.json', { cwd: projectRoot }).map((file) =>
      file.split('.').at(-2)!,
    ),
  ),
]
  .filter((name) => name !== 'l10n' && name !== 'nls')
  .sort()
  .map(readLanguage);

function readLanguage(name: string): Language {
  const suffix = name === 'en' ? '' : `.${name}`;
  const bundle = readJson<Bundle>(`l10n/bundle.l10n${suffix}.json`);
  const code = Object.entries(bundle).map(([key, text]) => [
    key,
    typeof text === 'string' ? text : text.message,
  ]);
  return {
    name,
    code: Object.fromEntries(code) as Texts,
    manifest: readJson<Texts>(`package.nls${suffix}.json`),
  };
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as T;
}
