import { cutText, plainText } from '../../shared/text.ts';

/** A finding in words: a sentence on what it means on the phone, and one on what to do. */
export interface FindingText {
  readonly meaning: string;
  readonly advice: string;
}

/** In UTF-16 units. */
const maxShown = 80;

export function braced(name: string | undefined): string {
  return `{{${quoted(name)}}}`;
}

/** Text from the API for use within a sentence: on one line, and without effect on the text around it. */
export function quoted(text = ''): string {
  return cutText(plainText(text).trim(), maxShown);
}
