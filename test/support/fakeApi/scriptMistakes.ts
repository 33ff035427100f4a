import type { CaseRecord } from './caseRecord.ts';
import { custom, type Scenario } from './scenario.ts';

type Script = Required<Pick<CaseRecord, 'firstMessage' | 'variables' | 'tools'>>;

/** Mistakes that people make in their scripts: each makes a good script bad. */
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
    misspelt: ({ firstMessage }) => ({
      firstMessage: firstMessage.replace('{{name}}', '{{ nmae }}'),
    }),
    toolMissing: ({ tools }) => ({ tools: tools.slice(1) }),
    tooLong: ({ firstMessage }) => ({
      firstMessage: `${firstMessage} ${'Before we go on, please note that this call may be recorded and analysed to improve our service, and that you can object at any time (just say so). '.repeat(7).trim()}`,
    }),
  };

/** Names of all mistakes. */
export const mistakeNames: readonly string[] = Object.keys(mistakes);

/** The script with that mistake in it; as it is for a name that is none. */
export function withMistake<T extends Script>(script: T, name: string, scenario: Scenario): T {
  return { ...script, ...mistakes[name]?.(script, scenario) };
}
