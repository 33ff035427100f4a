import type { CaseRecord } from './caseRecord.ts';
import { custom, type Scenario } from './scenario.ts';

type Script = Required<Pick<CaseRecord, 'firstMessage' | 'variables' | 'tools'>>;

/** Common mistakes. Each function returns the changes that introduce one into a correct script. */
const mistakes: Readonly<Record<string, (script: Script, scenario: Scenario) => Partial<Script>>> =
  {
    undeclared: ({ variables }) => ({ variables: variables.slice(1) }),
    unused: ({ variables }) => ({ variables: [...variables, custom('referral_code', '')] }),
    requiredWithoutDefault: ({ firstMessage, variables }) => ({
      firstMessage: `${firstMessage} Your reference is {{reference_number}}.`,
      variables: [...variables, custom('reference_number')],
    }),
    staleDefault: ({ variables }, { stale }) => ({
      variables: variables.map((variable, index) =>
        index === variables.length - 1
          ? { ...variable, required: false, defaultValue: stale }
          : variable,
      ),
    }),
    unclosed: ({ firstMessage }) => ({
      firstMessage: firstMessage.replace(/\}\}(?!.*\}\})/s, '}'),
    }),
    misspelled: ({ firstMessage }) => ({
      firstMessage: firstMessage.replace('{{name}}', '{{ nmae }}'),
    }),
    toolMissing: ({ tools }) => ({ tools: tools.slice(1) }),
    tooLong: ({ firstMessage }) => ({
      firstMessage: `${firstMessage} ${'Before we continue, please note that this call may be recorded and analyzed to improve our service, and that you can object at any time (just say so). '.repeat(7).trim()}`,
    }),
  };

export const mistakeNames: readonly string[] = Object.keys(mistakes);

/** Adds the named mistake to a script. An unknown name changes nothing. */
export function withMistake<T extends Script>(script: T, name: string, scenario: Scenario): T {
  return { ...script, ...mistakes[name]?.(script, scenario) };
}
