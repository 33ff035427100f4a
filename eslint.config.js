import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each folder of src may import from, besides itself. Whatever is not listed is refused. */
const mayImport = {
  shared: [],
  webview: ['shared'],
  api: ['shared'],
  cases: ['api', 'shared'],
  account: ['cases', 'api', 'shared'],
  ui: ['account', 'cases', 'api', 'shared'],
  views: ['account', 'ui', 'cases', 'api', 'shared'],
  details: ['account', 'ui', 'cases', 'api', 'shared'],
  lookup: ['details', 'account', 'ui', 'cases', 'api', 'shared'],
  editor: ['account', 'ui', 'cases', 'api', 'shared'],
  commands: ['views', 'details', 'lookup', 'editor', 'account', 'ui', 'cases', 'api', 'shared'],
};

const withoutHost = ['api', 'cases', 'shared', 'webview'];

const directions = Object.entries(mayImport).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: withoutHost.includes(folder)
          ? [{ name: 'vscode', message: `${folder} must run without VS Code.` }]
          : [],
        patterns: [
          {
            regex: `^\\.\\./(?!(${allowed.join('|') || 'nothing'})/)`,
            message: `${folder} may import from ${allowed.join(', ') || 'no other folder'}.`,
          },
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['dist', 'out', 'coverage', '.vscode-test']),
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: { console: 'readonly', process: 'readonly', require: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/webview/tsconfig.json', 'test/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // VS Code's events do not wait for their listeners
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'max-lines': ['error', 250],
      eqeqeq: 'error',
    },
  },
  {
    // extensions of their own, not bundled
    files: ['test/bench/*/*.cjs'],
    languageOptions: {
      globals: { exports: 'writable', fetch: 'readonly', performance: 'readonly' },
    },
  },
  { files: ['src/extension.ts'], rules: { 'max-lines': ['error', 60] } },
  ...directions,
  {
    // mocha's describe and it return promises that nobody awaits
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [] }] },
  },
);
