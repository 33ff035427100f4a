import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SnippetLanguage } from '../../../src/script/callSnippet.ts';
import { sendHttpFile } from './httpFile.ts';

export interface SnippetResult {
  /** The exit code; for an HTTP file, 0 if the request was accepted. */
  readonly code: number;
  readonly output: string;
  /** The files that the snippets created. */
  readonly created: readonly string[];
}

const requestsStub = join(import.meta.dirname, 'python');

/** Whether the programs that run snippets of a language are installed. */
export function canRun(language: SnippetLanguage): boolean {
  switch (language) {
    case 'curl':
      return succeeds('sh', '-c', 'curl --version');
    case 'python':
      return succeeds('python3', '--version');
    case 'typescript':
    case 'http':
      return true;
  }
}

/** Runs snippets one after the other, in an empty folder. Stops at the first that fails. */
export async function runSnippets(
  language: SnippetLanguage,
  texts: readonly string[],
  key: string,
): Promise<SnippetResult> {
  const env = { ...process.env, ERZYCALL_API_KEY: key };
  if (language === 'http') {
    return await sendHttpFiles(texts, env);
  }
  const folder = await mkdtemp(join(tmpdir(), 'erzycall-snippets-'));
  try {
    const { extension, program, driver } = programs[language];
    const files = texts.map((_, index) => `${index}.${extension}`);
    await Promise.all(files.map((file, index) => writeFile(join(folder, file), texts[index]!)));
    const [command, ...args] = driver(files);
    await writeFile(join(folder, program), command);
    const result = await run(args, folder, env);
    const created = (await readdir(folder)).filter((name) => ![...files, program].includes(name));
    return { ...result, created };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Driver = (files: readonly string[]) => [script: string, ...command: string[]];

const programs: Readonly<
  Record<Exclude<SnippetLanguage, 'http'>, { extension: string; program: string; driver: Driver }>
> = {
  curl: {
    extension: 'sh',
    program: 'all',
    driver: (files) => [files.map((file) => `sh ${file} || exit\n`).join(''), 'sh', 'all'],
  },
  typescript: {
    extension: 'mts',
    program: 'all.mjs',
    driver: (files) => [
      files.map((file) => `await import('./${file}');\n`).join(''),
      ...[process.execPath, 'all.mjs'],
    ],
  },
  python: {
    extension: 'py',
    program: 'all.py',
    driver: (files) => [
      `import runpy\n${files.map((file) => `runpy.run_path("${file}")\n`).join('')}`,
      ...['python3', 'all.py'],
    ],
  },
};

function run(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  const [program, ...args] = command;
  const paths = succeeds('python3', '-c', 'import requests') ? {} : { PYTHONPATH: requestsStub };
  return new Promise<Omit<SnippetResult, 'created'>>((resolve) => {
    execFile(program!, args, { cwd, env: { ...env, ...paths } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr }),
    );
  });
}

async function sendHttpFiles(
  texts: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<SnippetResult> {
  let output = '';
  for (const text of texts) {
    const response = await sendHttpFile(text, env);
    output += await response.text();
    if (!response.ok) {
      return { code: 1, output, created: [] };
    }
  }
  return { code: 0, output, created: [] };
}

function succeeds(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
