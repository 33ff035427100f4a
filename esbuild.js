import { build, context } from 'esbuild';
import { rm } from 'node:fs/promises';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  logLevel: 'warning',
};

/** The extension host loads CommonJS everywhere, `.cjs` because the sources are ES modules. */
const host = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.cjs',
  platform: 'node',
  target: 'node22',
  format: 'cjs',
  external: ['vscode'],
};

/** Runs in the case panel. */
const webview = {
  ...shared,
  entryPoints: ['src/webview/casePanel.ts'],
  outfile: 'dist/casePanel.js',
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
