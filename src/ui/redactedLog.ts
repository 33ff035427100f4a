import type { LogOutputChannel } from 'vscode';
import type { Log } from '../shared/log.ts';

// the documented prefixes, also within a longer word, and every character that a key may have
const keyPattern = /ek_(live|test)_[\x21-\x7e]*/g;

/** Whether the text contains something that looks like an API key, so that it must not be stored. */
export function containsKey(text: string): boolean {
  return redactKeys(text) !== text;
}

/** Replaces everything that looks like an API key. */
export function redactKeys(text: string): string {
  return text.replace(keyPattern, 'ek_$1_[redacted]');
}

/**
 * Creates the only log that writes to the output channel. The code is written never to log a key; as a
 * last line of defense, a key that is logged by mistake is redacted here.
 */
export function createRedactedLog(channel: LogOutputChannel): Log {
  return {
    debug: (message) => channel.debug(redactKeys(message)),
    warn: (message) => channel.warn(redactKeys(message)),
    error: (error) => channel.error(redactKeys(describe(error))),
  };
}

/** Includes the stack of an unexpected exception, which is shown nowhere else. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const isExpected = error.name === 'ApiError';
  return isExpected ? error.message : (error.stack ?? error.message);
}
