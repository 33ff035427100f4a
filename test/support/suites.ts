/** A step of `npm test`: a check that passes or fails, or a suite of tests that reports its counts. */
export interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** The suite writes its results to the file that `MOCHA_REPORT` names. */
  readonly reports: boolean;
  /** The steps that must run before. */
  readonly needs?: readonly string[];
  /** It uses all processors, so nothing runs beside it. */
  readonly runsAlone?: boolean;
}

const check = (name: string, ...command: string[]): Suite => ({ name, command, reports: false });
const mocha = (...args: string[]) => [
  ...['mocha', '--reporter', 'test/support/countingReporter.cjs'],
  ...args,
];

/** In the order in which they start. */
export const suites: readonly Suite[] = [
  check('package', 'npm', 'run', '--silent', 'package'),
  // downloads VS Code on its first run, during which the others can use the processors
  {
    name: 'host',
    command: ['node', 'test/support/vscode/runHostTests.ts'],
    reports: true,
    needs: ['package'],
  },
  check('types', 'tsc', '-p', 'tsconfig.json'),
  check('webview types', 'tsc', '-p', 'src/webview'),
  check('test types', 'tsc', '-p', 'test'),
  check('lint', 'eslint', '.'),
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('unused', 'knip'),
  { name: 'unit', command: ['c8', ...mocha('test/unit/**/*.test.ts')], reports: true },
  { ...check('coverage', 'c8', 'check-coverage'), needs: ['unit'] },
  {
    name: 'release',
    command: mocha('--timeout', '60000', 'test/release/*.test.ts'),
    reports: true,
    needs: ['package'],
  },
  {
    name: 'e2e',
    command: mocha('--parallel', '--jobs', '2', '--timeout', '180000', 'test/e2e/**/*.test.ts'),
    reports: true,
    needs: ['package'],
    runsAlone: true,
  },
];
