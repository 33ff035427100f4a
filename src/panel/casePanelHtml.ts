import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The icon of the tab, which has a dot if the tab is kept open. */
export function tabIcon(extensionUri: vscode.Uri, pinned: boolean) {
  const name = pinned ? 'caseKept' : 'case';
  const uriOf = (file: string) => vscode.Uri.joinPath(extensionUri, 'media', file);
  return { light: uriOf(`${name}Light.svg`), dark: uriOf(`${name}Dark.svg`) };
}

/**
 * Sets which folders the page may read.
 * @returns a function that loads the page; call it once its messages can be received
 */
export function preparePage(panel: vscode.WebviewPanel, extensionUri: vscode.Uri): () => void {
  const media = vscode.Uri.joinPath(extensionUri, 'media');
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist'), media],
  };
  return () => {
    panel.webview.html = casePanelHtml(panel.webview, extensionUri);
  };
}

/** The page without its content. Nothing in it comes from the API. */
function casePanelHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64url');
  const uriOf = (...path: string[]) =>
    escapeAttribute(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString());
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(vscode.l10n.t('Case'))}</title>
<link rel="stylesheet" href="${uriOf('media', 'casePanel.css')}">
</head>
<body>
<div id="progress" role="progressbar" aria-label="${escapeAttribute(vscode.l10n.t('Loading case'))}" hidden></div>
<p id="wait" hidden></p>
<div id="announcer" class="visually-hidden" role="status"></div>
<main>
<div id="failure"></div>
<article id="content"></article>
</main>
<script nonce="${nonce}" src="${uriOf('dist', 'webview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
