import { markId } from '../../protocol/packedMarks.ts';
import type { MarkView } from '../../protocol/scriptViews.ts';
import type { ScriptAnalysis } from '../../script/analyseScript.ts';
import type { AnalysedVariable, Finding, Place } from '../../script/findings.ts';
import {
  type CaseScript,
  maxEntries,
  maxTextLength,
  type ScriptPart,
} from '../../script/script.ts';
import { byPosition, type Stretch } from '../../shared/stretch.ts';
import { wholeLength } from '../../shared/text.ts';

/** In UTF-16 code units. Marking the beginning of a long range is enough to find it. */
const maxNoteLength = 60;

/** Where in the page the parts of a script are shown. All places are `id` attributes of elements. */
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
    const ranges: MarkedRange[] = [
      ...uses.map(({ name, start, end }) => ({ name, start, end })),
      ...[...mistakes, ...literals].map(({ start, end }) => ({
        start,
        end,
        tone: 'mistake' as const,
      })),
    ].sort(byPosition);
    // a blank text is not shown
    const text = script[part] ?? '';
    const notes = text.trim() === '' ? [] : notesOf(findings, part, text);
    const marked = withNotes(ranges, notes);
    const length = wholeLength(text, maxTextLength);
    return marked
      .filter(({ end }) => end <= length)
      .map(({ name, start, end, tone }, index) => {
        const id = markId(part, index);
        if (name === undefined) {
          return { id, start, end, tone: tone ?? 'note' };
        }
        if (!firstUses.has(name)) {
          firstUses.set(name, id);
        }
        return { id, start, end, tone: kinds.get(name) ?? 'unknown', targetId: rows.get(name) };
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

interface MarkedRange extends Stretch {
  readonly name?: string;
  readonly tone?: 'mistake' | 'note';
}

/** The ranges of the findings in one part of the script. */
function notesOf(findings: readonly Finding[], part: ScriptPart, text: string): MarkedRange[] {
  return findings
    .flatMap(({ places }) => places)
    .filter((place) => 'part' in place)
    .filter((place) => place.part === part && place.end > place.start)
    .map(({ start, end }) => ({
      start,
      end: start + wholeLength(text.slice(start, end), maxNoteLength),
      tone: 'note' as const,
    }))
    .sort(byPosition);
}

/** Adds notes where they do not overlap existing marks, which already show the place. Both inputs are sorted. */
function withNotes(ranges: readonly MarkedRange[], notes: readonly MarkedRange[]): MarkedRange[] {
  const merged: MarkedRange[] = [];
  let next = 0;
  const takeUntil = (position: number) => {
    while (next < ranges.length && ranges[next]!.start <= position) {
      merged.push(ranges[next++]!);
    }
  };
  for (const note of notes) {
    takeUntil(note.start);
    const end = Math.min(note.end, ranges[next]?.start ?? note.end);
    if ((merged.at(-1)?.end ?? 0) <= note.start && note.start < end) {
      merged.push({ ...note, end });
    }
  }
  takeUntil(Infinity);
  return merged;
}

/** The mark that contains a position. The marks must be sorted. */
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
