import { cutText } from '../../shared/text.ts';

/** In UTF-16 units. */
const maxEntryLength = 2000;

/** The text of an entry of a list or a table, shortened. */
export function entryText(text: string): string {
  return cutText(text, maxEntryLength);
}
