import { type CaseVariable } from '../api/case.ts';
import { type FindingId } from './findingIds.ts';
import { type ParsedScript } from './parseScript.ts';
import { cutText } from '../shared/text.ts';
import { type ScriptPart, scriptParts } from './script.ts';

/** `contact`: not declared, but filled in by the contact that a call names. */
export type VariableKind = 'declared' | 'contact' | 'unknown';

/** An error is heard by the person who picks up, or rejected by the API; a hint may be intended. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

/** A stretch of a text. Offsets count UTF-16 units. */
export interface TextPlace {
  readonly part: ScriptPart;
  readonly start: number;
  readonly end: number;
}

/** The declaration of a variable. */
interface DeclarationPlace {
  readonly variable: string;
}

export type Place = TextPlace | DeclarationPlace;

/** What exactly is wrong, where one check covers several mistakes. Each has its own words. */
export type FindingForm =
  | 'unclosed'
  | 'unopened'
  | 'empty'
  | 'nested'
  | 'triple'
  | 'stray'
  | 'invisible'
  | 'invalid'
  | 'filter'
  | 'block'
  | 'expression'
  | 'standIn'
  | 'escaped'
  | 'instruction'
  | 'thanks'
  | 'notKnown';

/** Data only. Words are made where findings are shown. */
export interface Finding {
  readonly id: FindingId;
  readonly severity: FindingSeverity;
  /** At least one, in order; at most {@link maxPlaces}. */
  readonly places: readonly Place[];
  readonly form?: FindingForm | undefined;
  /** The variable that it is about. */
  readonly variable?: string | undefined;
  /** The text that it is about, or the length of the message. Cut when very long. */
  readonly detail?: string | undefined;
  /** The variable that was probably meant. */
  readonly suggestion?: string | undefined;
}

/** A variable that is declared or used, with what the declaration says. */
export interface AnalysedVariable extends CaseVariable {
  readonly kind: VariableKind;
  readonly uses: number;
}

/** The parts that were returned. */
export type ParsedParts = Readonly<Partial<Record<ScriptPart, ParsedScript>>>;

/** A finding lists its first places only: nobody visits more. */
export const maxPlaces = 100;

const maxDetailLength = 200;

/** Keeps a finding small: a mistake can span the whole script. */
export function toDetail(text: string): string {
  return cutText(text, maxDetailLength);
}

/** Whether anything of a finding is in the first message, which is spoken word for word. */
export function isInFirstMessage({ places }: Finding): boolean {
  return places.some((place) => 'part' in place && place.part === 'firstMessage');
}

/** How many findings of one check and severity are listed. */
const maxFindings = 100;

const severities: readonly FindingSeverity[] = ['error', 'warning', 'hint'];

/** Collects findings: the first hundred of each check and severity, and how many more there are of each check. */
export class FindingList {
  readonly #groups = new Map<string, Finding[]>();
  readonly #omitted = new Map<FindingId, number>();

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) {
      const key = `${finding.severity} ${finding.id}`;
      const group = this.#groups.get(key) ?? [];
      this.#groups.set(key, group);
      if (group.length < maxFindings) {
        group.push(finding);
      } else {
        this.omit(finding.id, 1);
      }
    }
  }

  /** Counts findings that are not listed. */
  omit(id: FindingId, count: number): void {
    if (count > 0) {
      this.#omitted.set(id, (this.#omitted.get(id) ?? 0) + count);
    }
  }

  result(): {
    readonly findings: readonly Finding[];
    readonly omitted: ReadonlyMap<FindingId, number>;
  } {
    // sorting is stable, so declarations keep the order of the table
    return { findings: [...this.#groups.values()].flat().sort(inOrder), omitted: this.#omitted };
  }
}

function inOrder(a: Finding, b: Finding): number {
  const [placeA, placeB] = [a.places[0]!, b.places[0]!];
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    rankOf(placeA) - rankOf(placeB) ||
    startOf(placeA) - startOf(placeB)
  );
}

function rankOf(place: Place): number {
  return 'part' in place ? scriptParts.indexOf(place.part) : scriptParts.length;
}

function startOf(place: Place): number {
  return 'part' in place ? place.start : 0;
}
