import type { Stretch } from '../../shared/stretch.ts';
import { withoutNulls } from './markdown.ts';

/** Where the characters of a source text are in the document. */
export type SourceMap = (offset: number) => number;

/** Collects the text of a document, and where in it the texts of a script are. */
export class DocumentBuilder {
  readonly #pieces: string[] = [];
  #length = 0;

  get text(): string {
    return this.#pieces.join('');
  }

  /** Adds a text. Returns where it is. */
  add(text: string): Stretch {
    const start = this.#length;
    this.#pieces.push(text);
    this.#length += text.length;
    return { start, end: this.#length };
  }

  /** Adds a text of the script. Offsets count UTF-16 units. */
  addSource(source: string): SourceMap {
    const { start } = this.add(documentText(source));
    const removed = Array.from(source.matchAll(/\r\n/g), ({ index }) => index);
    return (offset) => start + offset - countBelow(removed, offset);
  }
}

/**
 * A text of the script as documents contain it. VS Code changes mixed line breaks, which would move what
 * follows.
 */
export function documentText(source: string): string {
  return withoutNulls(source).replaceAll(/\r\n?/g, '\n');
}

/** How many of the sorted numbers are less than the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
