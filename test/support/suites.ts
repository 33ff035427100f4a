/** A step of `npm test`: a check that passes or fails, or a suite of tests that reports its counts. */
export interface Suite {
  readonly name: string;
  /** Run one after the other; all must succeed. */
  readonly commands: readonly (readonly string[])[];
  /** The suite writes mocha's JSON report to the file named by `MOCHA_REPORT`. */
  readonly reports: boolean;
}

const check = (name: string, ...commands: string[][]): Suite => ({
  name,
  commands,
  reports: false,
});
const mocha = (...args: string[]) => [
  ...['mocha', '--reporter', 'test/support/countingReporter.cjs'],
  ...args,
];

/** In the order in which they run. */
export const suites: readonly Suite[] = [
  check(
    'types',
    ['tsc', '-p', 'tsconfig.json'],
    ['tsc', '-p', 'src/webview'],
    ['tsc', '-p', 'test'],
  ),
  check('lint', ['eslint', '.']),
  check('format', ['prettier', '--check', '--log-level', 'warn', '.']),
  check('unused', ['knip']),
  { name: 'unit', commands: [mocha('test/unit/**/*.test.ts')], reports: true },
  {
    name: 'host',
    commands: [
      ['npm', 'run', '--silent', 'build'],
      ['node', 'test/support/vscode/runHostTests.ts'],
    ],
    reports: true,
  },
  check('package', ['npm', 'run', '--silent', 'package']),
  {
    name: 'e2e',
    commands: [mocha('--timeout', '60000', 'test/e2e/**/*.test.ts')],
    reports: true,
  },
];
