import * as vscode from 'vscode';
import { keyVariable } from '../../account/environmentKey.ts';
import { readHost } from '../../account/settings.ts';
import { isApiError } from '../../api/apiError.ts';
import { isCodeMissing } from '../../shared/loadCode.ts';

/** The reason in about three words, for a row of the tree. */
export function shortErrorText(error: unknown): string {
  if (isCodeMissing(error)) {
    return vscode.l10n.t('reload the window');
  }
  const known = isApiError(error) ? error : undefined;
  switch (known?.kind) {
    case 'unreachable':
      return vscode.l10n.t("can't reach {0}", known?.server?.host ?? readHost());
    case 'timeout':
      return vscode.l10n.t('timed out');
    case 'certificateExpired':
      return vscode.l10n.t('certificate expired');
    case 'certificateNotYetValid':
      return vscode.l10n.t('certificate not valid yet');
    case 'certificateWrongHost':
      return vscode.l10n.t('certificate of another server');
    case 'untrustedCertificate':
      return vscode.l10n.t('certificate not trusted');
    case 'notEncrypted':
    case 'secureConnectionFailed':
      return vscode.l10n.t('no secure connection');
    case 'proxyUnreachable':
      return vscode.l10n.t("can't reach the proxy");
    case 'noApi':
      return vscode.l10n.t('no API at this address');
    case 'proxyRefused':
      return vscode.l10n.t('proxy refused the connection');
    case 'noKey':
      return vscode.l10n.t('no API key');
    case 'invalidKeyVariable':
      return vscode.l10n.t('{0} cannot be used', keyVariable);
    case 'keyRing':
      return vscode.l10n.t('the key ring failed');
    case 'keyRejected':
    case 'keyRevoked':
    case 'keyExpired':
    case 'missingScope':
      return vscode.l10n.t('API key refused');
    case 'invalidCursor':
      return vscode.l10n.t('the list changed');
    case 'rateLimited':
      return vscode.l10n.t('rate limit reached');
    case 'serverError':
      return vscode.l10n.t('server error');
    default:
      return vscode.l10n.t('unexpected response');
  }
}
