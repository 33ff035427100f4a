/**
 * Mocha's usual output, and the counts as JSON in the file that MOCHA_REPORT names. A hook that fails
 * counts as a failure, and a run that is ended early leaves no file, which is one too.
 */
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    const results = [];
    const add = (test, passed) =>
      results.push({
        title: test.fullTitle(),
        file: test.file,
        passed,
        duration: test.duration ?? 0,
      });
    runner.on(Runner.constants.EVENT_TEST_PASS, (test) => add(test, true));
    runner.on(Runner.constants.EVENT_TEST_FAIL, (test) => add(test, false));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      if (process.env.MOCHA_REPORT) {
        writeFileSync(process.env.MOCHA_REPORT, JSON.stringify(results));
      }
    });
  }
};
