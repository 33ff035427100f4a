import * as vscode from 'vscode';
import { ApiError } from '../api/apiError.ts';
import { type BaseUrl, defaultOrigin, parseBaseUrl } from '../api/baseUrl.ts';
import { maxPageSize } from '../api/case.ts';

const defaults = { apiBaseUrl: defaultOrigin, pageSize: 50, requestTimeout: 10 };

/**
 * Parses the address of the API. Although the setting has application scope, only the user's value
 * is read, so that a workspace cannot redirect requests even in a fork that ignores scopes.
 */
export function parseBaseUrlSetting(): ReturnType<typeof parseBaseUrl> {
  const setting = vscode.workspace.getConfiguration('erzycall').inspect<unknown>('apiBaseUrl');
  const text = setting?.globalValue ?? defaults.apiBaseUrl;
  return parseBaseUrl(typeof text === 'string' ? text : '');
}

/** Returns the origin of the API; undefined if the setting is invalid. */
export function configuredOrigin(): string | undefined {
  const parsed = parseBaseUrlSetting();
  return parsed.valid ? parsed.baseUrl.origin : undefined;
}

/** Changes the address of the API in the user's settings. */
export async function writeBaseUrl(url: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('erzycall');
  await configuration.update('apiBaseUrl', url, vscode.ConfigurationTarget.Global);
}

/** Reads the address of the API. @throws ApiError `invalidBaseUrl`, with the reason as its code */
export function readBaseUrl(): BaseUrl {
  const parsed = parseBaseUrlSetting();
  if (!parsed.valid) {
    throw new ApiError('invalidBaseUrl', { code: parsed.reason });
  }
  return parsed.baseUrl;
}

/** Returns the host of the API for messages, or the default host if the setting is invalid. */
export function readHost(): string {
  const parsed = parseBaseUrlSetting();
  return parsed.valid ? parsed.baseUrl.host : new URL(defaults.apiBaseUrl).host;
}

/** Returns the URL of the API for messages, or the default one if the setting is invalid. */
export function readAddress(): string {
  const parsed = parseBaseUrlSetting();
  return parsed.valid ? parsed.baseUrl.prefix : defaults.apiBaseUrl;
}

/** Returns the number of rows to request at a time, 1 to 100. */
export function readPageSize(): number {
  return Math.round(readNumber('pageSize', 1, maxPageSize));
}

/** Whether the list may be stored on disk for the next start. */
export function readCacheCases(): boolean {
  return vscode.workspace.getConfiguration('erzycall').get<unknown>('cacheCases') !== false;
}

/** Returns the timeout of one attempt in milliseconds. */
export function readRequestTimeout(): number {
  return 1000 * readNumber('requestTimeout', 1, 300);
}

/** Clamps the value, because the settings editor saves numbers out of range despite its warning. */
function readNumber(name: 'pageSize' | 'requestTimeout', min: number, max: number): number {
  const value = vscode.workspace.getConfiguration('erzycall').get<unknown>(name);
  return typeof value === 'number' && Number.isFinite(value)
    ? Math.min(max, Math.max(min, value))
    : defaults[name];
}
