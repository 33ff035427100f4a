import { type CaseVariable } from '../api/case.ts';
import { type ParsedScript } from './parseScript.ts';
import { cutText } from '../shared/text.ts';
import { type ScriptPart, scriptParts } from './script.ts';

/** `contact`: not declared, but filled in by the contact that a call names. */
export type VariableKind = 'declared' | 'contact' | 'unknown';

/** An error is heard by the person who picks up, or refused; a hint may well be intended. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

export type FindingCode =
  | 'undeclared'
  | 'unused'
  | 'requiredWithoutDefault'
  | 'datedDefault'
  | 'malformedBraces'
  | 'firstMessageTooLong'
  | 'firstMessageEmpty'
  | 'hardToSpeak'
  | 'toolNotAttached';

/** Data, never words: those are made where they are shown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** Where: a stretch of a part, or a variable's row. */
  readonly part?: ScriptPart;
  readonly start?: number;
  readonly end?: number;
  readonly variable?: string;
  /**
   * What it is about: the text of a brace mistake, the dated value, the character that is hard to
   * speak, the tool's name, the length of the message. Cut when very long.
   */
  readonly detail?: string;
}

/** A variable that is declared or used, with what the declaration says. */
export interface AnalysedVariable extends CaseVariable {
  readonly kind: VariableKind;
  readonly uses: number;
}

/** The parts that were returned. */
export type ParsedParts = Readonly<Partial<Record<ScriptPart, ParsedScript>>>;

const maxDetailLength = 200;

/** Keeps a finding small: a mistake can span the whole script. */
export function toDetail(text: string): string {
  return cutText(text, maxDetailLength);
}

const maxFindings = 100;

const severities: readonly FindingSeverity[] = ['error', 'warning', 'hint'];

interface Group extends Pick<Finding, 'code' | 'severity'> {
  readonly part: ScriptPart | undefined;
  readonly kept: KeptFinding[];
}

interface KeptFinding {
  readonly finding: Finding;
  /** How many were added before. */
  readonly before: number;
}

/**
 * The first hundred findings in order, and how many more there are. Findings of one code, severity and
 * part must be added in order: then a hundred of them are all that can be among the first hundred.
 */
export class FindingList {
  readonly #groups: Group[] = [];
  #total = 0;

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const group = this.#groupOf(finding);
      if (group.kept.length < maxFindings) {
        group.kept.push({ finding, before: this.#total });
      }
      this.#total++;
    }
  }

  result(): { readonly findings: readonly Finding[]; readonly omitted: number } {
    const findings = this.#groups
      .flatMap(({ kept }) => kept)
      .sort(inOrder)
      .slice(0, maxFindings)
      .map(({ finding }) => finding);
    return { findings, omitted: this.#total - findings.length };
  }

  #groupOf({ code, severity, part }: Finding): Group {
    for (const group of this.#groups) {
      if (group.code === code && group.severity === severity && group.part === part) {
        return group;
      }
    }
    const group = { code, severity, part, kept: [] };
    this.#groups.push(group);
    return group;
  }
}

/** Findings of variables' rows keep the order they were added in, which is that of the rows. */
function inOrder(a: KeptFinding, b: KeptFinding): number {
  return (
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    rankOfPart(a.finding) - rankOfPart(b.finding) ||
    (a.finding.start ?? 0) - (b.finding.start ?? 0) ||
    a.before - b.before
  );
}

function rankOfPart({ part }: Finding): number {
  return part === undefined ? scriptParts.length : scriptParts.indexOf(part);
}
