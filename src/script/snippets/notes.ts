import type { CallRequest } from '../callRequest.ts';

/**
 * What the reader of a snippet must know, as lines of a comment. The texts contain no character that a
 * shell interprets, because an interactive zsh does not know comments by default.
 * @param clean makes untrusted text safe for a comment of the language
 */
export function notes(request: CallRequest, clean: (text: string) => string): string[] {
  const { variables, contactVariables, isComplete } = request;
  const undeclared = variables.filter(({ declared }) => !declared).map(({ name }) => name);
  const list = (names: readonly string[]) => clean(names.join(', '));
  return [
    'Documented: POST /api/v1/calls, X-API-Key, to and from as E.164 numbers, caseId, contactId.',
    'Not documented, only seen in the tools of the vendor: the name variableValues, and that a call',
    'accepts an Idempotency-Key.',
    'Seen there too: assistantConfigId. Without it, the defaults of the platform apply, not those of',
    'your organization. And scheduledAt, in ISO 8601 with an offset. Without it, the call is placed now.',
    ...(contactVariables.length > 0 ? [`The contact fills in: ${list(contactVariables)}`] : []),
    ...(undeclared.length > 0
      ? [`Used in the script, but not declared by the case: ${list(undeclared)}`]
      : []),
    ...(isComplete
      ? []
      : ['The API did not return the whole script, so there may be more variables to fill in.']),
  ];
}

/** Why the key is created where it is. */
export const keyNotes = [
  'One key for one intended call. Every retry sends the same key, so that it places no second call.',
];
