import { checkApiKey, type KeyEnvironment, type KeyProblem } from '../api/apiKey.ts';
import { defaultOrigin, isLoopback, parseBaseUrl } from '../api/baseUrl.ts';

/** Contains an API key, for containers and CI. */
export const keyVariable = 'ERZYCALL_API_KEY';
/** Contains the only other server that {@link keyVariable} may be sent to. */
export const urlVariable = 'ERZYCALL_API_URL';

export type EnvironmentKey =
  | { readonly kind: 'none' }
  | { readonly kind: 'usable'; readonly key: string; readonly environment: KeyEnvironment }
  | { readonly kind: 'unusable'; readonly reason: KeyProblem | 'otherServer' };

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the key in the environment for an origin. The variable names no server, but the base URL can be
 * set by an imported profile. So the key is used only for the default server, for this machine, and for
 * the server that the environment itself names.
 */
export function readEnvironmentKey(environment: Environment, origin: string): EnvironmentKey {
  if (!hasEnvironmentKey(environment)) {
    return { kind: 'none' };
  }
  const text = withoutQuotes((environment[keyVariable] ?? '').trim()).trim();
  if (!isAllowed(environment, origin)) {
    return { kind: 'unusable', reason: 'otherServer' };
  }
  const checked = checkApiKey(text);
  return checked.valid
    ? { kind: 'usable', key: text, environment: checked.environment }
    : { kind: 'unusable', reason: checked.reason };
}

/** Whether the variable is set, to a key or to something that was meant to be one. */
export function hasEnvironmentKey(environment: Environment): boolean {
  return (environment[keyVariable] ?? '').trim() !== '';
}

function isAllowed(environment: Environment, origin: string): boolean {
  const named = parseBaseUrl(environment[urlVariable] ?? '');
  return (
    origin === defaultOrigin ||
    isLoopback(new URL(origin).hostname) ||
    (named.valid && named.baseUrl.origin === origin)
  );
}

/** Removes one pair of quotation marks, which some tools leave around the values of an env file. */
function withoutQuotes(text: string): string {
  return /^(["'`])(.*)\1$/s.exec(text)?.[2] ?? /^[“‘](.*)[”’]$/s.exec(text)?.[1] ?? text;
}
