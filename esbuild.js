import { build, context } from 'esbuild';
import { readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
};

/**
 * What the sources import with `import()` becomes a file of its own, loaded when it is first needed:
 * esbuild splits ES modules only.
 */
const chunks = {
  name: 'chunks',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./${basename(path, '.ts')}.cjs`, external: true }
        : undefined,
    );
  },
};

/**
 * For `import *` of a CommonJS module esbuild copies all names, and VS Code's API has hundreds of them
 * for each of the files that import it: most of what it took to load the extension (tried).
 */
const vscodeApi = {
  name: 'vscodeApi',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(
        "import * as vscode from 'vscode';",
        "const vscode = require('vscode');",
      );
      return { contents, loader: 'ts' };
    });
  },
};

/** The extension host loads CommonJS everywhere, `.cjs` because the sources are ES modules. */
const host = {
  ...shared,
  entryPoints: [
    'src/extension.ts',
    'src/api/apiClient.ts',
    'src/script/analyseScript.ts',
    'src/panel/casePanels.ts',
  ],
  entryNames: '[name]',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['vscode'],
  plugins: [chunks, vscodeApi],
};

/** Runs in the case panel. */
const webview = {
  ...shared,
  entryPoints: ['src/webview/main.ts'],
  outfile: 'dist/webview.js',
  platform: 'browser',
  target: 'es2023',
  format: 'iife',
};

await rm('dist', { recursive: true, force: true });
if (watch) {
  // the two words that the editor's background task waits for
  console.log('building');
  await Promise.all([host, webview].map(async (options) => (await context(options)).watch()));
  console.log('watching');
} else {
  await Promise.all([host, webview].map((options) => build(options)));
}
