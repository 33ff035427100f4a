import * as vscode from 'vscode';
import { type ApiError, isApiError } from '../../api/apiError.ts';
import { defaultOrigin } from '../../api/baseUrl.ts';
import { missingCase } from './caseText.ts';
import { durationText } from './counts.ts';
import { keyRingText, keyVariableText } from './keyErrorText.ts';
import { readAddress, readHost } from '../../account/settings.ts';
import { isCodeMissing } from '../../shared/loadCode.ts';

/** A button that runs a command. */
export interface ErrorAction {
  readonly title: string;
  readonly command: string;
}

/** An error as shown to the user: what happened, and what to do about it. */
export interface ErrorText {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The most helpful one first; none if nothing would help. */
  readonly actions: readonly ErrorAction[];
}

/** The only place where errors become text. Text from the server is never used. */
export function errorText(error: unknown): ErrorText {
  if (isCodeMissing(error)) {
    return {
      message: vscode.l10n.t('The extension was updated. Reload the window.'),
      severity: 'info',
      actions: [
        { title: vscode.l10n.t('Reload Window'), command: 'workbench.action.reloadWindow' },
      ],
    };
  }
  if (!isApiError(error)) {
    return {
      message: vscode.l10n.t('An unexpected error occurred.'),
      severity: 'error',
      actions: [showLog()],
    };
  }
  return { severity: severityOf(error), message: messageOf(error), actions: actionsOf(error) };
}

/** Whether the button only explains the error, so that trying again comes first. */
export function explainsOnly({ command }: ErrorAction): boolean {
  return command === 'erzycall.showLog';
}

function severityOf(error: ApiError): ErrorText['severity'] {
  switch (error.kind) {
    case 'noKey':
      return 'info';
    case 'notFound':
    case 'invalidId':
    case 'invalidCursor':
    case 'rateLimited':
      return 'warning';
    default:
      return 'error';
  }
}

function messageOf(error: ApiError): string {
  const host = error.server?.host ?? readHost();
  switch (error.kind) {
    case 'unreachable':
      return vscode.l10n.t("Can't reach {0}. Check the network connection.", host);
    case 'certificateExpired':
      return vscode.l10n.t(
        'The certificate of {0} has expired, so no request was sent. Check the date and time of this machine. If they are correct, the server needs a new certificate.',
        host,
      );
    case 'certificateNotYetValid':
      return vscode.l10n.t(
        'The certificate of {0} is not valid yet, so no request was sent. Correct the date and time of this machine.',
        host,
      );
    case 'certificateWrongHost':
      return vscode.l10n.t(
        'The certificate belongs to a server other than {0}, so no request was sent. Check the base URL, and sign in if the network has a sign-in page.',
        host,
      );
    case 'notEncrypted':
      return vscode.l10n.t(
        '{0} does not use encryption on this port, so no request was sent. Check the port in the base URL.',
        host,
      );
    case 'secureConnectionFailed':
      return vscode.l10n.t(
        'A secure connection to {0} could not be established ({1}). Check whether a firewall or proxy interferes.',
        host,
        error.code ?? '',
      );
    case 'proxyUnreachable':
      return vscode.l10n.t("Can't reach the proxy for {0}. Check the proxy settings.", host);
    case 'noApi':
      return vscode.l10n.t(
        'There is no ErzyCall API at {0}. Check the base URL.',
        error.server?.prefix ?? readAddress(),
      );
    case 'untrustedCertificate':
      return vscode.l10n.t(
        'The certificate of {0} is not trusted ({1}), so no request was sent. Ask your administrator to add the missing root certificate to this machine.',
        host,
        error.code ?? '',
      );
    case 'proxyRefused':
      return vscode.l10n.t(
        'The proxy refused the connection to {0}. Check the proxy settings.',
        host,
      );
    case 'timeout':
      return vscode.l10n.t('{0} did not answer in time.', host);
    case 'redirected':
      return vscode.l10n.t(
        '{0} answered with a redirect. It was not followed, because that could send the API key to another server. Check the base URL.',
        host,
      );
    case 'noKey':
      return vscode.l10n.t('No API key is set for {0}.', host);
    case 'invalidKeyVariable':
      return keyVariableText(error.code, host);
    case 'keyRing':
      return keyRingText(error.code);
    case 'keyRejected':
      return vscode.l10n.t('{0} rejected the API key.', host);
    case 'keyRevoked':
      return vscode.l10n.t('The API key has been revoked. Set a new one.');
    case 'keyExpired':
      return vscode.l10n.t('The API key has expired. Set a new one.');
    case 'missingScope':
      return vscode.l10n.t('The API key lacks the scope {0}.', error.scope ?? 'cases:read');
    case 'notFound':
      return missingCase();
    case 'invalidId':
      return vscode.l10n.t(
        'This is not a case ID. A case ID has up to 128 letters, digits, underscores and hyphens.',
      );
    case 'invalidCursor':
      return vscode.l10n.t('The list changed on the server. Reload to continue.');
    case 'requestRefused':
      return vscode.l10n.t('{0} refused the request ({1}).', host, codeOf(error));
    case 'rateLimited':
      return vscode.l10n.t(
        'The API key has reached its rate limit. Try again in {0}.',
        durationText(Math.ceil((error.retryAfter ?? 60_000) / 1000)),
      );
    case 'serverError':
      return vscode.l10n.t('{0} reported a server error ({1}).', host, codeOf(error));
    case 'unexpectedResponse':
      return vscode.l10n.t(
        'Unexpected response from {0}. A proxy or sign-in page may have answered.',
        host,
      );
    case 'responseTooLarge':
      return vscode.l10n.t('The response from {0} is too large and was discarded.', host);
    case 'invalidBaseUrl':
      return invalidBaseUrlText(error.code);
  }
}

function invalidBaseUrlText(reason: string | undefined): string {
  switch (reason) {
    case 'notHttps':
      return vscode.l10n.t(
        'The setting erzycall.apiBaseUrl must use https, because the API key could be intercepted over http.',
      );
    case 'hasUserInfo':
      return vscode.l10n.t(
        'The setting erzycall.apiBaseUrl must not contain a user name or password.',
      );
    case 'hasPath':
      return vscode.l10n.t(
        'The setting erzycall.apiBaseUrl is a page of the dashboard. The API is at {0}.',
        defaultOrigin,
      );
    default:
      return vscode.l10n.t(
        'The setting erzycall.apiBaseUrl must be a URL such as https://app.erzycall.com.',
      );
  }
}

function actionsOf(error: ApiError): ErrorText['actions'] {
  switch (error.kind) {
    case 'noKey':
    case 'invalidKeyVariable':
    case 'keyRejected':
    case 'keyRevoked':
    case 'keyExpired':
      return [setApiKey()];
    case 'missingScope':
      // the scopes of a key are set there
      return [
        { title: vscode.l10n.t('Open Dashboard'), command: 'erzycall.openDashboard' },
        setApiKey(),
      ];
    case 'invalidCursor':
      return [{ title: vscode.l10n.t('Reload'), command: 'erzycall.refreshCases' }];
    case 'invalidBaseUrl':
    case 'noApi':
    case 'notEncrypted':
    case 'certificateWrongHost':
      return [{ title: vscode.l10n.t('Open Settings'), command: 'erzycall.openSettings' }];
    case 'notFound':
    case 'invalidId':
      return [];
    default:
      return [showLog()];
  }
}

function setApiKey(): ErrorAction {
  return { title: vscode.l10n.t('Set API Key'), command: 'erzycall.setApiKey' };
}

function showLog(): ErrorAction {
  return { title: vscode.l10n.t('Show Log'), command: 'erzycall.showLog' };
}

function codeOf(error: ApiError): string {
  return error.code ?? String(error.status ?? '');
}
