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
 * Leaves modules that are imported with `import()` in separate files, loaded on first use. esbuild's
 * `splitting` option would do this for ES modules only.
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
 * Replaces `import *` of VS Code's API with a plain `require`. For the import, esbuild copies hundreds of
 * exports in each importing file, which took most of the extension's load time (measured on VS Code 1.139).
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

/** Runs in the extension host, as CommonJS. `.cjs` is needed because package.json declares ES modules. */
const host = {
  ...shared,
  entryPoints: [
    'src/extension.ts',
    'src/activate.ts',
    'src/api/apiClient.ts',
    'src/script/analyseScript.ts',
    'src/panel/casePanels.ts',
    'src/editor/caseHover.ts',
    'src/editor/openDocuments.ts',
    'src/script/callSnippet.ts',
    'src/script/caseTypes.ts',
    'src/tools/runCaseTool.ts',
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
  // the background task in .vscode/tasks.json waits for these two messages
  console.log('building');
  await Promise.all([host, webview].map(async (options) => (await context(options)).watch()));
  console.log('watching');
} else {
  await Promise.all([host, webview].map((options) => build(options)));
}
