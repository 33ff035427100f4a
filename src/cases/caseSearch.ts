import type { CaseSummary } from '../api/case.ts';

export interface CaseMatches {
  /** The best matches first; equally good ones in list order. */
  readonly matches: readonly CaseSummary[];
  /** The number of all matches, including those beyond the limit. */
  readonly total: number;
}

/** Where a word matches; lower is better. Rank 0 is a title that starts with the whole query. */
const rank = { titleWord: 1, title: 2, idStart: 3, tag: 4, status: 5, id: 6 };

/** Further words of a case that are searched like its tags. */
export type KeyTermsOf = (id: string) => readonly string[] | undefined;

/** An index of cases that is fast enough to search on each keystroke. */
export class CaseIndex {
  readonly #keyTermsOf: KeyTermsOf;
  readonly #cases: CaseSummary[] = [];
  readonly #texts: string[] = [];

  /** @param keyTermsOf called once for each row; without it, only what a row has is searched */
  constructor(keyTermsOf: KeyTermsOf = () => undefined) {
    this.#keyTermsOf = keyTermsOf;
  }

  /** Appends rows. */
  add(cases: readonly CaseSummary[]): void {
    for (const each of cases) {
      this.#cases.push(each);
      this.#texts.push(searchTextOf(each, this.#keyTermsOf(each.id)));
    }
  }

  /**
   * Replaces the rows. Unchanged rows at the start, which are the same objects, are not indexed
   * again.
   */
  update(cases: readonly CaseSummary[]): void {
    let unchanged = 0;
    while (unchanged < this.#cases.length && this.#cases[unchanged] === cases[unchanged]) {
      unchanged++;
    }
    this.#cases.length = unchanged;
    this.#texts.length = unchanged;
    this.add(cases.slice(unchanged));
  }

  /**
   * Finds cases with all words of the query in title, tags, status or ID; without words, all cases.
   */
  search(query: string, limit = 200): CaseMatches {
    const words = searchWords(query);
    if (words.length === 0) {
      return { matches: this.#cases.slice(0, limit), total: this.#cases.length };
    }
    const phrase = foldText(query);
    // the index is the rank; within a rank rows are in list order, so no sorting is needed
    const byRank: CaseSummary[][] = [];
    let total = 0;
    for (const [index, text] of this.#texts.entries()) {
      if (hasAllWords(text, words)) {
        total++;
        const sameRank = (byRank[rankOf(text, words, phrase)] ??= []);
        if (sameRank.length < limit) {
          sameRank.push(this.#cases[index]!);
        }
      }
    }
    return { matches: byRank.flat().slice(0, limit), total };
  }
}

/** The sum of the ranks of all words, or 0 if the title starts with the whole query. */
function rankOf(text: string, words: readonly string[], phrase: string): number {
  if (text.startsWith(phrase)) {
    return 0;
  }
  const titleEnd = text.indexOf('\n');
  let sum = 0;
  for (const word of words) {
    sum += rankOfWord(text, word, titleEnd);
  }
  return sum;
}

function rankOfWord(text: string, word: string, titleEnd: number): number {
  const first = text.indexOf(word);
  if (first < titleEnd) {
    for (let at = first; at !== -1 && at < titleEnd; at = text.indexOf(word, at + 1)) {
      if (startsWord(text, at)) {
        return rank.titleWord;
      }
    }
    return rank.title;
  }
  const idStart = text.lastIndexOf('\n') + 1;
  if (text.startsWith(word, idStart)) {
    return rank.idStart;
  }
  if (first < text.indexOf('\n', titleEnd + 1)) {
    return rank.tag;
  }
  return first < idStart ? rank.status : rank.id;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
}

const plainAscii = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

/** Normalizes text for comparison: lower case, no diacritics, ß as ss, ς as σ, single spaces. */
function foldText(text: string): string {
  if (plainAscii.test(text)) {
    return text.toLowerCase();
  }
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ς', 'σ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Splits a query into words, normalized and without duplicates. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldText(query).split(' '))].filter((word) => word !== '');
}

/**
 * The text of a case that is searched, in four lines: title, tags and key terms, status, ID. Words
 * contain no line break, so a word never matches across two fields.
 */
export function searchTextOf(
  { title, tags, status, id }: CaseSummary,
  keyTerms: readonly string[] = [],
): string {
  const terms = foldText([...tags, ...keyTerms].join(' '));
  // join, because V8 stores a concatenated string as a tree of its parts, which takes more memory
  return [foldText(title), terms, foldText(status), id.toLowerCase()].join('\n');
}

/** Whether a text of {@link searchTextOf} contains all words, in any order. */
export function hasAllWords(searchText: string, words: readonly string[]): boolean {
  for (const word of words) {
    if (!searchText.includes(word)) {
      return false;
    }
  }
  return true;
}
