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

/** Folders whose texts a user sees. The words of code, logs and language models are English. */
const withTexts = ['account', 'commands', 'editor', 'entry', 'finder', 'panel', 'tree', 'ui'];

/** What VS Code shows, where it is a string. */
const visibleTexts = [
  'Property[key.name=/^(label|description|detail|tooltip|title|place[hH]older|prompt|message|documentation|heading|text|note|hint|button|advice|meaning)$/]:not(CallExpression[callee.property.name="t"] > ObjectExpression > Property) > .value',
  'AssignmentExpression[left.property.name=/^(label|description|detail|tooltip|title|place[hH]older|prompt|validationMessage)$/] > .right',
  'CallExpression[callee.property.name=/^(show\\w+Message|setStatusBarMessage)$/] > .arguments',
  'NewExpression[callee.property.name=/^(TreeItem|QuickInputButton)$/] > .arguments',
];
/** Words, but not the name of an icon, nor what is the same in all languages. */
const words =
  '/^(?!\\$\\([\\w~-]+\\) ?$|cURL$|TypeScript$|Python$|HTTP$|case_789$|ek_live_… . ek_test_…$).*[A-Za-z]{2}/';
const operators = 'ConditionalExpression, LogicalExpression, BinaryExpression[operator="+"]';
const visibleLiterals = visibleTexts.flatMap((place) => [
  `${place}[value=${words}]`,
  `${place} > TemplateElement[value.raw=${words}]`,
  `${place}:matches(${operators}) > Literal[value=${words}]`,
  `${place}:matches(${operators}) > TemplateLiteral > TemplateElement[value.raw=${words}]`,
]);

const syntax = (selectors, message) => selectors.map((selector) => ({ selector, message }));
const imports = syntax(
  [':not(CallExpression[callee.name="loadCode"] > ArrowFunctionExpression) > ImportExpression'],
  'An update may remove the file, so load it with loadCode().',
);

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
      'no-restricted-syntax': ['error', ...imports],
    },
  },
  {
    files: withTexts.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-syntax': [
        'error',
        ...imports,
        ...syntax(visibleLiterals, 'Users see this text, so use vscode.l10n.t().'),
        ...syntax(
          [
            'CallExpression[callee.object.property.name="l10n"] > :not(Literal, ObjectExpression).arguments:first-child',
          ],
          'The text must be a literal, so that it can be exported for translation.',
        ),
      ],
    },
  },
  { files: ['src/extension.ts'], rules: { 'max-lines': ['error', 60] } },
  { files: ['src/activate.ts'], rules: { 'max-lines': ['error', 100] } },
  ...directions,
);
