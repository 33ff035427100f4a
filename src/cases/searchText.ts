import type { CaseSummary } from '../api/case.ts';

const plainAscii = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

/** Text as searches compare it: lower case, no diacritics, ß as ss, single spaces. */
export function foldText(text: string): string {
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
