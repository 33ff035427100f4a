import * as vscode from 'vscode';
import { ApiError } from '../api/apiError.ts';
import { type BaseUrl, parseBaseUrl } from '../api/baseUrl.ts';
import { maxPageSize } from '../api/case.ts';

const defaults = { apiBaseUrl: 'https://app.erzycall.com', pageSize: 50, requestTimeout: 10 };

/**
 * The API's address. The manifest gives the setting application scope; reading the user's value and
 * no other keeps a workspace from sending requests elsewhere even if a fork ignores scopes.
 */
export function parseBaseUrlSetting(): ReturnType<typeof parseBaseUrl> {
  const setting = vscode.workspace.getConfiguration('erzycall').inspect<unknown>('apiBaseUrl');
  const text = setting?.globalValue ?? defaults.apiBaseUrl;
  return parseBaseUrl(typeof text === 'string' ? text : '');
}

/** @throws ApiError `invalidBaseUrl`, with the reason as its code */
export function readBaseUrl(): BaseUrl {
  const parsed = parseBaseUrlSetting();
  if (!parsed.valid) {
    throw new ApiError('invalidBaseUrl', { code: parsed.reason });
  }
  return parsed.baseUrl;
}

/** The API's host for messages; the default one while the setting is invalid. */
export function readHost(): string {
  const parsed = parseBaseUrlSetting();
  return parsed.valid ? parsed.baseUrl.host : new URL(defaults.apiBaseUrl).host;
}

/** Rows to ask for at a time, 1 to 100. */
export function readPageSize(): number {
  return Math.round(readNumber('pageSize', 1, maxPageSize));
}

/** Whether the list may be kept on disk for the next start. */
export function readCacheCases(): boolean {
  return vscode.workspace.getConfiguration('erzycall').get<unknown>('cacheCases') !== false;
}

/** Milliseconds for one attempt. */
export function readRequestTimeout(): number {
  return 1000 * readNumber('requestTimeout', 1, 300);
}

/** The settings editor warns about a number out of bounds but does not keep it out. */
function readNumber(name: 'pageSize' | 'requestTimeout', min: number, max: number): number {
  const value = vscode.workspace.getConfiguration('erzycall').get<unknown>(name);
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(max, Math.max(min, value))
    : defaults[name];
}
