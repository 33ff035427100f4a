import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserProgram } from './browser.ts';
import { cachedFolder, cacheRoot } from './cacheFolder.ts';
import { startChild } from './childProcess.ts';

/** The Chromium for Linux x64 that `@sparticuz/chromium` carries, with the libraries that it needs. */
export async function bundledChromium(): Promise<BrowserProgram> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const version = await packageVersion(join(bin, '..', 'package.json'));
  const name = `chromium-${version}`;
  const folder = await cachedFolder(name, async (draft) => {
    console.log(`Unpacking Chromium ${version}, once …`);
    await inflate(
      draft,
      ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => join(bin, name)),
    );
    await writeFile(join(draft, 'fonts.conf'), fontsConf(join(cacheRoot, name)));
  });
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** The same picture everywhere: the fonts that come with it before those of the system. */
const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/** The package unpacks into the temporary folder alone, so it gets one of its own. */
async function inflate(folder: string, archives: string[]): Promise<void> {
  const script = join(import.meta.dirname, 'inflateArchives.ts');
  const logFile = join(cacheRoot, 'logs', 'install.log');
  const child = await startChild(process.execPath, [script, ...archives], {
    env: { ...process.env, TMPDIR: folder },
    logFile,
  });
  const code = await child.ended;
  if (code === 0) return;
  throw new Error(
    `Chromium could not be unpacked (ended with ${code}; the reason is in ${logFile}). ` +
      'Set ERZYCALL_CHROMIUM to the executable of an installed one.',
  );
}

async function packageVersion(file: string): Promise<string> {
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return version;
}
