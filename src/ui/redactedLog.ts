import type { LogOutputChannel } from 'vscode';
import type { Log } from '../shared/log.ts';

// also when it stands in a longer word; the prefix is documented
const keys = /ek_(live|test)_[^\s"'`<>&,;]*/g;

/** Takes out what looks like an API key. */
function redact(text: string): string {
  return text.replace(keys, 'ek_$1_[redacted]');
}

/**
 * The last line of defence: nothing in this code logs a key, and if something does after all,
 * it is taken out here, the only way into the output channel.
 */
export function createRedactedLog(channel: LogOutputChannel): Log {
  return {
    debug: (message) => channel.debug(redact(message)),
    warn: (message) => channel.warn(redact(message)),
    error: (error) => channel.error(redact(describe(error))),
  };
}

/** An unexpected exception's stack helps here and is shown nowhere else. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const isExpected = error.name === 'ApiError';
  return isExpected ? error.message : (error.stack ?? error.message);
}
