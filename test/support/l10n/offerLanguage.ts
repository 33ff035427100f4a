import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pseudo, pseudoLanguage } from './pseudo.ts';

interface Folders {
  readonly profileDir: string;
  /** For the pseudo-language, it must not be shared with other scenes, because files are added to the extension. */
  readonly extensionsDir: string;
}

/**
 * Makes a display language available to VS Code's server, which falls back to English without a language pack. Those of
 * the marketplace cannot be had everywhere, so this writes what VS Code remembers of an installed one. It translates
 * nothing of VS Code's own interface, by whose English words the tests drive the window.
 */
export async function offerLanguage(
  language: string,
  { profileDir, extensionsDir }: Folders,
): Promise<void> {
  const data = join(profileDir, 'data');
  const translation = join(data, 'vscode.i18n.json');
  await writeJson(translation, { contents: {} });
  await writeJson(join(data, 'languagepacks.json'), {
    [language]: {
      hash: language,
      label: language,
      extensions: [{ extensionIdentifier: { id: `tests.${language}` }, version: '1.0.0' }],
      translations: { vscode: translation },
    },
  });
  if (language === pseudoLanguage) {
    const [extension] = globSync('erzycall-tools.*', { cwd: extensionsDir });
    const folder = join(extensionsDir, extension!);
    await writeJson(join(folder, 'l10n', `bundle.l10n.${language}.json`), pseudo.code);
    await writeJson(join(folder, `package.nls.${language}.json`), pseudo.manifest);
  }
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, JSON.stringify(value, null, 2));
}
