import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ApiError, type ApiErrorKind } from '../../src/api/apiError.ts';
import { errorText } from '../../src/ui/text/errorText.ts';
import { shortErrorText } from '../../src/ui/text/shortErrorText.ts';

/** Each kind, and the command of the button that helps; undefined if there is no remedy. */
const remedies: Readonly<Record<ApiErrorKind, string | undefined>> = {
  unreachable: 'erzycall.showLog',
  certificateExpired: 'erzycall.showLog',
  certificateNotYetValid: 'erzycall.showLog',
  certificateWrongHost: 'erzycall.openSettings',
  untrustedCertificate: 'erzycall.showLog',
  notEncrypted: 'erzycall.openSettings',
  secureConnectionFailed: 'erzycall.showLog',
  proxyUnreachable: 'erzycall.showLog',
  noApi: 'erzycall.openSettings',
  proxyRefused: 'erzycall.showLog',
  timeout: 'erzycall.showLog',
  redirected: 'erzycall.showLog',
  noKey: 'erzycall.setApiKey',
  invalidKeyVariable: 'erzycall.setApiKey',
  keyRing: 'erzycall.showLog',
  keyRejected: 'erzycall.setApiKey',
  keyRevoked: 'erzycall.setApiKey',
  keyExpired: 'erzycall.setApiKey',
  missingScope: 'erzycall.openDashboard',
  notFound: undefined,
  invalidId: undefined,
  invalidCursor: 'erzycall.refreshCases',
  requestRefused: 'erzycall.showLog',
  rateLimited: 'erzycall.showLog',
  serverError: 'erzycall.showLog',
  unexpectedResponse: 'erzycall.showLog',
  responseTooLarge: 'erzycall.showLog',
  invalidBaseUrl: 'erzycall.openSettings',
};
const kinds = Object.keys(remedies) as ApiErrorKind[];

/** Kinds that always have a code. */
const codes: Partial<Record<ApiErrorKind, string>> = { invalidKeyVariable: 'otherServer' };

/** Text that only a server can have sent. */
const fromServer = 'Kanarienvogel';
const details = [{ field: fromServer, message: fromServer }];

describe('the words of errors', () => {
  for (const kind of kinds) {
    it(`say in whole sentences what ${kind} means, and offer what helps`, async () => {
      const code = codes[kind];
      const error = new ApiError(kind, { status: 418, retryAfter: 30_000, details, code });
      const { message, severity, actions } = errorText(error);
      // some sentences start with the name of the host
      assert.match(message.replace(/^app\.erzycall\.com/, 'The host'), /^[A-Z].*\.$/s);
      assert.doesNotMatch(message, /undefined|\{\d\}|\n|Kanarienvogel/);
      assert.ok(['error', 'warning', 'info'].includes(severity));
      assert.equal(actions[0]?.command, remedies[kind]);
      const commands = await vscode.commands.getCommands(true);
      for (const { title, command } of actions) {
        assert.match(title, /^[A-Z][\w ]+$/);
        assert.ok(commands.includes(command), command);
      }
    });

    it(`say in a few words that ${kind} was the reason`, () => {
      const text = shortErrorText(new ApiError(kind, { details }));
      assert.match(text, /^[a-zA-Z][^\n]*[^.]$/);
      assert.ok(text.length <= 40, text);
      assert.doesNotMatch(text, /undefined|\{\d\}|Kanarienvogel/);
    });
  }

  it('fault 55: say that the environment variable is set but empty', () => {
    const { message } = errorText(new ApiError('invalidKeyVariable', { code: 'empty' }));
    assert.match(message, /^The environment variable ERZYCALL_API_KEY is set but contains no/);
  });

  it('do not quote an error that is not of the API', () => {
    const { message, actions } = errorText(new Error(fromServer));
    assert.equal(message, 'An unexpected error occurred.');
    assert.equal(actions[0]?.command, 'erzycall.showLog');
    assert.equal(shortErrorText(new Error(fromServer)).includes(fromServer), false);
  });
});
