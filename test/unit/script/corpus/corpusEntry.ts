import type { CaseTool, CaseVariable } from '../../../../src/api/case.ts';
import type { FindingId } from '../../../../src/script/findingIds.ts';
import type { CaseScript } from '../../../../src/script/script.ts';

type CheckName = FindingId extends `erzycall/${infer Name}` ? Name : never;

/** What must be found: for each check the text at its first place, or the name of the variable. Nothing else may be. */
export type Expected = Readonly<Partial<Record<CheckName, string>>>;

export interface CorpusEntry {
  readonly title: string;
  readonly script: CaseScript;
  readonly expected: Expected;
}

const nothing: CaseScript = {
  firstMessage: undefined,
  prompt: undefined,
  variables: undefined,
  tools: undefined,
};

export function custom(name: string, defaultValue = 'Sam'): CaseVariable {
  return { name, source: 'custom', required: false, defaultValue };
}

const tool = (name: string): CaseTool => ({ id: `tool_${name}`, name });

/** A whole script. */
export function script(
  title: string,
  parts: Partial<CaseScript>,
  expected: Expected = {},
): CorpusEntry {
  return { title, script: { ...nothing, ...parts }, expected };
}

/** A first message that may use `{{name}}`, `{{agent}}` and `{{first_name}}`, and nothing else. */
export function message(firstMessage: string, expected: Expected = {}): CorpusEntry {
  const variables = [custom('agent'), custom('first_name')];
  return { title: firstMessage, script: { ...nothing, firstMessage, variables }, expected };
}

/** A default of a variable that the first message uses. */
export function defaultOf(name: string, value: string, expected: Expected = {}): CorpusEntry {
  const variables = [custom(name, value)];
  const firstMessage = `Hi, this is about {{${name}}}.`;
  return { title: `${name} = ${value}`, script: { ...nothing, firstMessage, variables }, expected };
}

/** A prompt of a case with the tools `book_appointment` and `end_call`, and the variable `order_id`. */
export function prompt(text: string, missing?: string): CorpusEntry {
  const tools = [tool('book_appointment'), tool('end_call')];
  const variables = [custom('order_id', 'your order')];
  return {
    title: text,
    script: { ...nothing, prompt: `${text}\nThe order is {{order_id}}.`, variables, tools },
    expected: missing === undefined ? {} : { 'tool-not-attached': missing },
  };
}

/** A prompt of a case with these variables. */
export function promptOf(
  text: string,
  names: readonly string[],
  expected: Expected = {},
): CorpusEntry {
  const variables = names.map((name) => custom(name, 'our team'));
  return { title: text, script: { ...nothing, prompt: text, variables }, expected };
}

/** A prompt of a case with these tools. */
export function promptWith(
  text: string,
  attached: readonly string[],
  missing?: string,
): CorpusEntry {
  return {
    title: text,
    script: { ...nothing, prompt: text, variables: [], tools: attached.map(tool) },
    expected: missing === undefined ? {} : { 'tool-not-attached': missing },
  };
}

/** A clean script with these variables and tools. */
export function wholeScript(
  firstMessage: string,
  text: string,
  names: readonly string[],
  tools: readonly string[],
): CorpusEntry {
  const variables = names.map((name) => custom(name, 'our team'));
  return script(firstMessage, { firstMessage, prompt: text, variables, tools: tools.map(tool) });
}
