import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The other folders that each folder of src may import from. */
const mayImport = {
  shared: [],
  protocol: ['shared'],
  webview: ['protocol', 'shared'],
  api: ['shared'],
  script: ['api', 'shared'],
  cases: ['script', 'api', 'shared'],
  account: ['cases', 'script', 'api', 'shared'],
  ui: ['account', 'cases', 'script', 'api', 'shared'],
};
const features = ['tree', 'finder', 'panel', 'editor', 'workspace'];
for (const feature of features) {
  mayImport[feature] = ['ui', ...mayImport.ui];
}
mayImport.panel.push('protocol');
for (const entry of ['commands', 'tools']) {
  mayImport[entry] = [...features, 'ui', ...mayImport.ui];
}
mayImport.entry = ['commands', 'tools', ...mayImport.commands];

const withoutVsCode = ['shared', 'protocol', 'webview', 'api', 'script', 'cases'];

/** The rule for the files of a folder, which leave it with so many steps up. */
const direction = ([folder, allowed], files, up) => ({
  files: [`src/${folder}/${files}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: withoutVsCode.includes(folder)
          ? [{ name: 'vscode', message: `${folder} must run without VS Code.` }]
          : [],
        patterns: [
          {
            regex: `^${up}(?!(${allowed.join('|') || 'nothing'})/)`,
            message: `${folder} may import only from ${allowed.join(', ') || 'itself'}.`,
          },
        ],
      },
    ],
  },
});

const directions = Object.entries(mayImport).flatMap((entry) => [
  direction(entry, '*.ts', '\\.\\./'),
  direction(entry, '*/*.ts', '\\.\\./\\.\\./'),
]);

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
    plugins: { 'import-x': importX },
    settings: { 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
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
      // listeners of VS Code's events may be async, although nothing awaits them
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'max-lines': ['error', 250],
      eqeqeq: 'error',
    },
  },
  {
    // separate extensions, which are not bundled
    files: ['test/bench/*/*.cjs'],
    languageOptions: {
      globals: { exports: 'writable', fetch: 'readonly', performance: 'readonly' },
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':not(CallExpression[callee.name="loadCode"] > ArrowFunctionExpression) > ImportExpression',
          message: 'An update may remove the file, so load it with loadCode().',
        },
      ],
    },
  },
  { files: ['src/extension.ts'], rules: { 'max-lines': ['error', 60] } },
  { files: ['src/activate.ts'], rules: { 'max-lines': ['error', 100] } },
  ...directions,
);
