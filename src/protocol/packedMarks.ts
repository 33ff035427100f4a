import type { MarkTone, MarkView } from './scriptViews.ts';

/**
 * The marks of a text in a compact form, because a prompt may have 100,000 of them, which would
 * take 9 MB as objects.
 */
export interface PackedMarks {
  /** Identifies the text within the page. */
  readonly part: string;
  readonly tones: readonly MarkTone[];
  readonly targets: readonly string[];
  /**
   * Four numbers for each mark: the distance from the end of the previous mark, the length, the
   * index of the tone, and the index of the target, or -1 without one.
   */
  readonly numbers: readonly number[];
}

/** The ID of the element for a mark, by the position of the mark among those of its text. */
export function markId(part: string, index: number): string {
  return `mark-${part}-${index}`;
}

/** Inverts {@link markId}; undefined for other IDs. */
export function markIndexOf(id: string, part: string): number | undefined {
  const prefix = markId(part, 0).slice(0, -1);
  const index = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN;
  return Number.isInteger(index) && id === markId(part, index) ? index : undefined;
}

/** @param marks in text order, without overlaps, with the IDs of {@link markId} */
export function packMarks(part: string, marks: readonly MarkView[]): PackedMarks {
  const tones = new Indexes<MarkTone>();
  const targets = new Indexes<string>();
  const numbers: number[] = [];
  let position = 0;
  for (const { start, end, tone, targetId } of marks) {
    numbers.push(start - position, end - start, tones.of(tone));
    numbers.push(targetId === undefined ? -1 : targets.of(targetId));
    position = end;
  }
  return { part, tones: tones.values, targets: targets.values, numbers };
}

export function unpackMarks({ part, tones, targets, numbers }: PackedMarks): MarkView[] {
  const marks: MarkView[] = [];
  let position = 0;
  for (let at = 0; at + 3 < numbers.length; at += 4) {
    const start = position + numbers[at]!;
    const end = start + numbers[at + 1]!;
    const tone = tones[numbers[at + 2]!]!;
    marks.push({ id: markId(part, at / 4), start, end, tone, targetId: targets[numbers[at + 3]!] });
    position = end;
  }
  return marks;
}

/** Distinct values in the order in which they were first seen. */
class Indexes<T> {
  readonly #indexes = new Map<T, number>();

  get values(): readonly T[] {
    return [...this.#indexes.keys()];
  }

  of(value: T): number {
    const index = this.#indexes.get(value) ?? this.#indexes.size;
    this.#indexes.set(value, index);
    return index;
  }
}
