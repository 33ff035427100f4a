import type { CaseRecord, CaseSummary } from '../api/case.ts';
import type { CheckedCase } from '../cases/caseRecords.ts';
import { callRequest } from '../script/callRequest.ts';
import { isTime } from '../shared/format.ts';
import type { Shorten, ToolOutput } from './toolOutput.ts';

/** The result of a search. */
export interface FoundCases {
  /** The best matches first. */
  readonly matches: readonly CaseSummary[];
  /** The number of all matches among the cases that were searched. */
  readonly total: number;
  readonly searched: number;
  /** Whether the API has cases that were not searched. */
  readonly hasMore: boolean;
  /** Why the search ended early, in words that contain no text from the API. */
  readonly failure: string | undefined;
}

/** The rows of the cases that were found. */
export function searchOutput(found: FoundCases, shorten: Shorten): ToolOutput {
  const { matches, total, searched, hasMore, failure } = found;
  const cases = shorten.list(matches, matches.length);
  const summary = [
    `Cases that match: ${total}. Listed: ${cases.length}. Searched: ${searched}.`,
    ...(total > cases.length ? ['Use more words to narrow the search.'] : []),
    ...(hasMore
      ? [
          'There are more cases that were not searched. The user can load them with the command "ErzyCall: Load All Cases". Then search again.',
        ]
      : []),
    ...(failure === undefined ? [] : [`The search ended early: ${failure}`]),
  ];
  return { summary: summary.join(' '), data: { cases: cases.map((each) => row(each, shorten)) } };
}

function row({ id, title, status, createdAt, tags }: CaseSummary, shorten: Shorten) {
  return {
    id: shorten.text(id, 128),
    title: shorten.text(title, 200),
    status: shorten.text(status, 60),
    createdAt: isoDate(createdAt),
    tags: shorten.list(tags, 10).map((tag) => shorten.text(tag, 60)),
  };
}

/** What of a case may not be returned by the API. Both of its documented examples lack all of it. */
const optionalFields = [
  'description',
  'tags',
  'firstMessage',
  'prompt',
  'tools',
  'variables',
] as const;

/**
 * A case with its script, and with what a call must fill in.
 * @param isIgnored whether the user silenced a check
 */
export function caseOutput(
  checked: CheckedCase,
  isIgnored: (check: string) => boolean,
  shorten: Shorten,
): ToolOutput {
  const { record, analysis } = checked;
  const { variables, contactVariables } = callRequest(checked);
  const findings = analysis.findings.filter(({ id }) => !isIgnored(id));
  const shortened = new Set<string>();
  const text = (name: string, value: string | undefined, length: number) => {
    const short = value === undefined ? undefined : shorten.text(value, length);
    if (short !== value) {
      shortened.add(name);
    }
    return short;
  };
  const list = <T>(name: string, items: readonly T[] | undefined, count: number) => {
    const short = items === undefined ? undefined : shorten.list(items, count);
    if (items !== undefined && short!.length < items.length) {
      shortened.add(name);
    }
    return short;
  };
  const data = {
    id: text('id', record.id, 128),
    title: text('title', record.title, 300),
    status: text('status', record.status, 60),
    createdAt: isoDate(record.createdAt),
    updatedAt: isoDate(record.updatedAt),
    description: text('description', record.description, 1_000),
    tags: list('tags', record.tags, 20)?.map((tag) => text('tags', tag, 60)),
    variablesFilledByCall: list('variablesFilledByCall', variables, 100)?.map(
      ({ name, required, defaultValue, declared }) => ({
        name: text('variablesFilledByCall', name, 200),
        required,
        defaultValue: text('variablesFilledByCall', defaultValue, 300),
        declared,
      }),
    ),
    variablesFilledByContact: list('variablesFilledByContact', contactVariables, 100)?.map((name) =>
      text('variablesFilledByContact', name, 200),
    ),
    firstMessage: text('firstMessage', record.firstMessage, 3_000),
    prompt: text('prompt', record.prompt, 20_000),
    tools: list('tools', record.tools, 30)?.map(({ id, name, description }) => ({
      id: text('tools', id, 200),
      name: text('tools', name, 200),
      description: text('tools', description, 300),
    })),
    scriptCheck: list('scriptCheck', findings, 30)?.map(({ id, severity, variable, detail }) => ({
      check: id,
      severity,
      variable: text('scriptCheck', variable, 200),
      text: text('scriptCheck', detail, 200),
    })),
  };
  return { summary: caseSummary(record, [...shortened]), data };
}

function caseSummary(record: CaseRecord, shortened: readonly string[]): string {
  const missing = optionalFields.filter((name) => record[name] === undefined);
  return [
    'One ErzyCall case.',
    ...(missing.length > 0 ? [`Not returned by the API: ${missing.join(', ')}.`] : []),
    ...(shortened.length > 0
      ? [`Shortened, so what is missing is not shown: ${shortened.join(', ')}.`]
      : []),
  ].join(' ');
}

function isoDate(time: number | undefined): string | undefined {
  return isTime(time) ? new Date(time).toISOString() : undefined;
}
