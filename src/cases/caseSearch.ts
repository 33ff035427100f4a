import type { CaseSummary } from '../api/case.ts';

export interface CaseMatches {
  /** The best first, and in list order where equal. */
  readonly matches: readonly CaseSummary[];
  /** How many there are beyond the limit too. */
  readonly total: number;
}

/** How well a word matches, the best first. A title that starts with the whole query is better still. */
const rank = { titleWord: 1, title: 2, idStart: 3, tag: 4, status: 5, id: 6 };

/** Cases made ready for a search with every key that is pressed. */
export class CaseIndex {
  readonly #cases: CaseSummary[] = [];
  readonly #texts: string[] = [];

  /** Appends rows. */
  add(cases: readonly CaseSummary[]): void {
    for (const each of cases) {
      this.#cases.push(each);
      this.#texts.push(searchTextOf(each));
    }
  }

  /** Makes these the rows. The ones that it began with before are not read again. */
  follow(cases: readonly CaseSummary[]): void {
    let same = 0;
    while (same < this.#cases.length && this.#cases[same] === cases[same]) {
      same++;
    }
    this.#cases.length = same;
    this.#texts.length = same;
    this.add(cases.slice(same));
  }

  /** What holds every word of the query in its title, id, status or tags; all rows when it has no words. */
  search(query: string, limit = 200): CaseMatches {
    const words = searchWords(query);
    if (words.length === 0) {
      return { matches: this.#cases.slice(0, limit), total: this.#cases.length };
    }
    const phrase = foldText(query);
    // by rank, and in each in list order, so that nothing needs sorting
    const found: CaseSummary[][] = [];
    let total = 0;
    for (const [index, text] of this.#texts.entries()) {
      if (hasAllWords(text, words)) {
        total++;
        const sameRank = (found[rankOf(text, words, phrase)] ??= []);
        if (sameRank.length < limit) {
          sameRank.push(this.#cases[index]!);
        }
      }
    }
    return { matches: found.flat().slice(0, limit), total };
  }
}

/** 0 is the best. With several words each counts. */
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

/** Text as searches compare it: lower case, no diacritics, ß as ss, single spaces. */
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

/** The words of a query, folded, each once; empty when it asks for nothing. */
export function searchWords(query: string): readonly string[] {
  return [...new Set(foldText(query).split(' '))].filter((word) => word !== '');
}

/** Four lines: title, tags, status, id. No word has a line break, so none matches across fields. */
export function searchTextOf({ title, tags, status, id }: CaseSummary): string {
  // joined, because a concatenated string would keep its parts
  return [foldText(title), foldText(tags.join(' ')), foldText(status), id.toLowerCase()].join('\n');
}

/** Whether all words stand somewhere in a text of {@link searchTextOf}, in any order. */
export function hasAllWords(searchText: string, words: readonly string[]): boolean {
  for (const word of words) {
    if (!searchText.includes(word)) {
      return false;
    }
  }
  return true;
}
