import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserProgram } from './browser.ts';
import { cachedFolder, cacheRoot } from './cacheFolder.ts';
import { startChild } from '../childProcess.ts';

/** Unpacks the Chromium for Linux x64 in `@sparticuz/chromium`, with the libraries that it needs. */
export async function bundledChromium(): Promise<BrowserProgram> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const version = await packageVersion(join(bin, '..', 'package.json'));
  const name = `chromium-${version}`;
  const folder = await cachedFolder(name, async (draft) => {
    console.log(`Unpacking Chromium ${version} (only needed once)…`);
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

/** Prefers the bundled fonts to those of the system, so that screenshots look the same everywhere. */
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

/**
 * The package can only unpack into the temporary folder, so a child process runs it with another
 * TMPDIR.
 */
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
    `Chromium could not be unpacked (exited with ${code}; see ${logFile}). ` +
      'Set ERZYCALL_CHROMIUM to the path of an installed Chromium.',
  );
}

async function packageVersion(file: string): Promise<string> {
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return version;
}
