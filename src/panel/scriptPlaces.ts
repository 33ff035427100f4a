import type { MarkView } from '../protocol/scriptViews.ts';
import type { ScriptAnalysis } from '../script/analyseScript.ts';
import type { AnalysedVariable, Finding, Place } from '../script/findings.ts';
import type { CaseScript, ScriptPart } from '../script/script.ts';
import { byPosition, type Stretch } from '../shared/stretch.ts';

/** In UTF-16 units. No script that can be spoken is longer, and the window stays responsive with it. */
export const maxTextLength = 500_000;
export const maxEntries = 1000;

/** How much of a long stretch is marked, in UTF-16 units. Its beginning is what one looks for. */
const maxNoteLength = 60;

/** Where in the page the parts of a script are. All places are `id` attributes of elements. */
export interface ScriptPlaces {
  readonly marks: Readonly<Record<ScriptPart, readonly MarkView[]>>;
  rowOf(name: string): string | undefined;
  firstUseOf(name: string): string | undefined;
  elementOf(place: Place): string;
}

/** @param findings those that are shown */
export function scriptPlaces(
  script: CaseScript,
  analysis: ScriptAnalysis,
  findings: readonly Finding[],
): ScriptPlaces {
  const rows = new Map<string, string>();
  const kinds = new Map<string, AnalysedVariable['kind']>();
  for (const [index, { name, kind }] of analysis.variables.entries()) {
    kinds.set(name, kind);
    if (index < maxEntries) {
      rows.set(name, `variable-${index}`);
    }
  }
  const firstUses = new Map<string, string>();
  const markPart = (part: ScriptPart): MarkView[] => {
    const { uses = [], mistakes = [], literals = [] } = analysis.parts[part] ?? {};
    const stretches: MarkedStretch[] = [
      ...uses.map(({ name, start, end }) => ({ name, start, end })),
      ...[...mistakes, ...literals].map(({ start, end }) => ({
        start,
        end,
        tone: 'mistake' as const,
      })),
    ].sort(byPosition);
    // a blank text is not shown
    const notes = script[part]?.trim() ? notesOf(findings, part) : [];
    const marked = withNotes(stretches, notes);
    const length = Math.min(script[part]?.length ?? 0, maxTextLength);
    return marked
      .filter(({ end }) => end <= length)
      .map(({ name, start, end, tone }, index) => {
        const id = `mark-${part}-${index}`;
        if (name === undefined) {
          return { id, start, end, tone: tone ?? 'note' };
        }
        if (!firstUses.has(name)) {
          firstUses.set(name, id);
        }
        return { id, start, end, tone: kinds.get(name) ?? 'unknown', goesTo: rows.get(name) };
      });
  };
  const marks = { firstMessage: markPart('firstMessage'), prompt: markPart('prompt') };
  return {
    marks,
    rowOf: (name) => rows.get(name),
    firstUseOf: (name) => firstUses.get(name),
    elementOf: (place) =>
      'part' in place
        ? (markAt(marks[place.part], place.start)?.id ?? `heading-${place.part}`)
        : (rows.get(place.variable) ?? 'heading-variables'),
  };
}

interface MarkedStretch extends Stretch {
  readonly name?: string;
  readonly tone?: 'mistake' | 'note';
}

/** Stretches that a finding is about. */
function notesOf(findings: readonly Finding[], part: ScriptPart): MarkedStretch[] {
  return findings
    .flatMap(({ places }) => places)
    .filter((place) => 'part' in place)
    .filter((place) => place.part === part && place.end > place.start)
    .map(({ start, end }) => ({
      start,
      end: Math.min(end, start + maxNoteLength),
      tone: 'note' as const,
    }))
    .sort(byPosition);
}

/** Adds notes where nothing is marked. Variables and mistakes keep their marks, which show the place as well. */
function withNotes(
  stretches: readonly MarkedStretch[],
  notes: readonly MarkedStretch[],
): MarkedStretch[] {
  const merged: MarkedStretch[] = [];
  let next = 0;
  const takeUntil = (position: number) => {
    while (next < stretches.length && stretches[next]!.start <= position) {
      merged.push(stretches[next++]!);
    }
  };
  for (const note of notes) {
    takeUntil(note.start);
    const end = Math.min(note.end, stretches[next]?.start ?? note.end);
    if ((merged.at(-1)?.end ?? 0) <= note.start && note.start < end) {
      merged.push({ ...note, end });
    }
  }
  takeUntil(Infinity);
  return merged;
}

/** The mark that covers a position. Marks are in order. */
function markAt(marks: readonly MarkView[], position: number): MarkView | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mark = marks[low];
  return mark !== undefined && mark.start <= position ? mark : undefined;
}
