/** A stretch of a text; `text.slice(start, end)` is what it covers. Offsets count UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A character that no rule matches, in place of what another rule has dealt with. */
export const masked = '\ufffc';

/** Replaces stretches by as many {@link masked} characters. They must be in order and must not overlap. */
export function maskStretches(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) {
    return text;
  }
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    pieces.push(text.slice(at, start), masked.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Those that start before a place. They must be in order. */
export function startingBefore<T extends Stretch>(
  stretches: readonly T[],
  place: number,
): readonly T[] {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.start < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return stretches.slice(0, low);
}

/** Orders stretches by position. */
export function byPosition(a: Stretch, b: Stretch): number {
  return a.start - b.start;
}
