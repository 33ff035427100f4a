import type { CaseRecord } from './caseRecord.ts';
import { salesScenarios } from './salesScenarios.ts';
import type { Scenario } from './scenario.ts';
import { mistakeNames, withMistake } from './scriptMistakes.ts';
import { opaqueId, seededRandom } from './seededRandom.ts';
import { serviceScenarios } from './serviceScenarios.ts';
import { translatedScenarios } from './translatedScenarios.ts';

interface Subject {
  scenario: Scenario;
  company: string;
}

const suffixes = ['', 'v2', '🎄 holiday hours', 'Berlin', 'pilot', 'A/B test', 'Toronto', '(copy)'];
const day = 86_400_000;
const minute = 60_000;

/**
 * Generates cases, newest first. The same arguments always give the same cases.
 * @param options.full adds scripts, variables, tags and tools; about half of the scripts contain a mistake
 * @param options.now in milliseconds; every case is older
 */
export function makeCases(
  count: number,
  { full = false, now = Date.now() }: { full?: boolean; now?: number } = {},
): CaseRecord[] {
  const subjects = [...serviceScenarios, ...salesScenarios, ...translatedScenarios].flatMap(
    (scenario) => scenario.companies.map((company): Subject => ({ scenario, company })),
  );
  return Array.from({ length: count }, (_, index) => {
    // The step has no common divisor with the number of subjects, so each is used once before any
    // repeats.
    const subject = subjects[(index * 37) % subjects.length]!;
    const round = Math.floor(index / subjects.length);
    const random = seededRandom(index);
    const record: CaseRecord = {
      id: index < 3 ? `case_${789 - index}` : opaqueId(random, 'k17'),
      title: title(subject, round),
      status: status(random()),
      createdAt: createdAt(index, now, random()),
    };
    return full ? { ...record, ...script(subject, index, random()) } : record;
  });
}

function title({ scenario, company }: Subject, round: number): string {
  const suffix = suffixes[round % suffixes.length];
  const batch = Math.floor(round / suffixes.length);
  const parts = [suffix, batch > 0 ? `batch ${batch + 1}` : ''].filter(Boolean);
  return `${scenario.title} - ${company}${parts.map((part) => ` ${part}`).join(',')}`;
}

function status(chance: number): string {
  const upTo: [number, string][] = [
    [0.7, 'open'],
    [0.82, 'draft'],
    [0.9, 'paused'],
    [0.97, 'archived'],
  ];
  return upTo.find(([limit]) => chance < limit)?.[1] ?? 'in_review';
}

/** Most dates are close to `now`, the rest reach back three years. Each is older than the one before. */
function createdAt(index: number, now: number, jitter: number): string {
  const age = 1000 * day * (1 - Math.exp(-((index / 180) ** 1.5)));
  return new Date(now - age - (18 + index * 14 - jitter * 10) * minute).toISOString();
}

function script(subject: Subject, index: number, chance: number): Partial<CaseRecord> {
  const { scenario, company } = subject;
  const fill = (text: string) => text.replaceAll('$company', () => company);
  const correct = {
    description: fill(scenario.description),
    tags: [...scenario.tags],
    firstMessage: fill(scenario.firstMessage),
    keyterms: scenario.keyterms.map(fill),
    tools: scenario.tools.map((tool) => ({ ...tool })),
    variables: scenario.variables.map((variable) => ({ ...variable })),
  };
  // The newest case is the example of a complete script without mistakes.
  const hasMistake = index > 0 && chance < 0.55;
  const mistake = hasMistake
    ? mistakeNames[Math.floor((chance / 0.55) * mistakeNames.length)]!
    : 'none';
  const { tools, ...rest } = withMistake(correct, mistake, scenario);
  return { ...rest, ...prompt(fill(scenario.prompt), index), ...toolFields(tools, index) };
}

/** A prompt has one of the three shapes seen in the vendor's tools. */
function prompt(text: string, index: number): Partial<CaseRecord> {
  if (index % 23 === 22) {
    return { systemPromptId: opaqueId(seededRandom(-index), 'p97') };
  }
  return index % 4 === 3 ? { systemPrompt: text } : { prompt: text };
}

/** Tools are objects or only IDs; both were seen in the vendor's tools. */
function toolFields(tools: NonNullable<CaseRecord['tools']>, index: number): Partial<CaseRecord> {
  return index % 5 === 4 ? { toolIds: tools.map(({ id }) => id) } : { tools };
}
