import assert from 'node:assert/strict';
import { isOurs, uncaughtIn } from '../../support/uncaughtErrors.ts';

// shortened from a log of VS Code 1.139
const dist = '/tmp/extensions/erzycall-tools.erzycall-cases-0.1.0/dist';
const log = `2026-11-25 18:36:47.056 [info] ExtensionService#_doActivateExtension erzycall-tools.erzycall-cases
2026-11-25 18:36:47.255 [error] Error: ours
\tat Timeout._onTimeout (${dist}/extension.cjs:8:88)
\tat listOnTimeout (node:internal/timers:685:17)
2026-11-25 18:36:48.236 [error] CodeExpectedError: VS Code's own
    at o (file:///code-server/out/vs/workbench/api/node/extensionHostProcess.js:28:3617)
2026-11-25 18:36:48.300 [warning] Error: handled
\tat f (${dist}/extension.cjs:8:88)
`;

describe('errors that nobody handled', () => {
  it('are the errors in a log with code of the extension in their stacks', () => {
    assert.deepEqual(
      uncaughtIn(log).map((entry) => entry.split('\n')[0]),
      ['2026-11-25 18:36:47.255 [error] Error: ours'],
    );
    assert.deepEqual(uncaughtIn(''), []);
  });

  it('are recognized in the window, too', () => {
    const origin = 'https://vscode-remote.vscode-resource.vscode-cdn.net';
    assert.ok(isOurs(`Error: x\n    at ${origin}${dist}/webview.js:9:17`));
    assert.ok(!isOurs('Error: erzycall-cases\n    at file:///out/vs/code/workbench.js:1:1'));
  });
});
