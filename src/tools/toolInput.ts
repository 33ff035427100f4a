import { cutAt } from '../shared/text.ts';
import { caseIdIn } from '../cases/caseAddress.ts';
import { redactKeys } from '../ui/redactedLog.ts';

/** A language model called a tool with wrong input. The message tells the model what is right. */
class ToolInputError extends Error {
  override readonly name = 'ToolInputError';
}

/** Whether the message of the error is meant for the language model. */
export function isToolInputError(error: unknown): error is Error {
  // not `instanceof`, because each bundle that is loaded on demand has a copy of the class
  return error instanceof Error && error.name === 'ToolInputError';
}

export interface SearchInput {
  /** Empty for all cases. */
  readonly query: string;
  readonly limit: number;
}

/** In UTF-16 units. */
const maxQueryLength = 200;
const maxLimit = 50;
const defaultLimit = 20;

/** VS Code does not validate the input against the schema in the manifest (measured on VS Code 1.139). */
export function parseSearchInput(input: unknown): SearchInput {
  const { query = '', limit = defaultLimit } = propertiesOf(input, ['query', 'limit']);
  if (typeof query !== 'string' || query.length > maxQueryLength) {
    throw new ToolInputError(
      `"query" must be a string with at most ${maxQueryLength} characters, such as words of the title.`,
    );
  }
  if (!Number.isInteger(limit) || Number(limit) < 1 || Number(limit) > maxLimit) {
    throw new ToolInputError(`"limit" must be an integer from 1 to ${maxLimit}.`);
  }
  return { query, limit: Number(limit) };
}

/** Returns the ID of a case. */
export function parseGetInput(input: unknown): string {
  const { id } = propertiesOf(input, ['id']);
  const caseId = typeof id === 'string' ? caseIdIn(id) : undefined;
  if (caseId === undefined) {
    throw new ToolInputError(
      '"id" must be the ID of a case, with up to 128 letters, digits, underscores and hyphens. Use erzycall_search_cases to find it by its title.',
    );
  }
  return caseId;
}

/** What of the input may be shown to the user before it is validated; undefined if it is not text. */
export function shownInput(input: unknown, name: 'query' | 'id'): string | undefined {
  const value: unknown = isObject(input) ? input[name] : undefined;
  return typeof value === 'string' && value.trim() !== ''
    ? redactKeys(cutAt(value.trim(), 100))
    : undefined;
}

function propertiesOf(input: unknown, known: readonly string[]): Record<string, unknown> {
  const names = known.map((name) => `"${name}"`).join(' and ');
  if (!isObject(input)) {
    throw new ToolInputError(`The input must be an object with ${names}.`);
  }
  if (Object.keys(input).some((name) => !known.includes(name))) {
    throw new ToolInputError(`The input may contain only ${names}.`);
  }
  return input;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
