import { isCaseId } from '../../api/case.ts';
import { cutAt, isBlank } from '../../shared/text.ts';

/** What a document shows of a case: its script, or the record as the API returned it. */
export type DocumentKind = 'script' | 'json';

export interface DocumentAddress {
  readonly id: string;
  readonly kind: DocumentKind;
}

/** In UTF-16 units. Long enough for a tab, and short enough for any file system when the user saves it. */
const maxNameLength = 80;

const jsonName = 'case.json';

/** Names of devices, which Windows does not allow as names of files. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** What cannot be in a name of a file on some system, or changes how the text around it is shown. */
const unwanted =
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\p{Surrogate}/\\:*?"<>|]+/gu;

/** The path of the document with the script of a case. The title is only for people: the ID identifies the case. */
export function scriptPath(id: string, title: string, untitled: string): string {
  const isUsable = (text: string) => text !== '' && !isBlank(text);
  const cleaned = [title, untitled].map(fileName).find(isUsable) ?? id;
  return `/${id}/${deviceName.test(cleaned) ? `${cleaned}_` : cleaned}.md`;
}

/** The path of the document with the record of a case. */
export function jsonPath(id: string): string {
  return `/${id}/${jsonName}`;
}

/** What the document with this path shows; undefined if it is no path of a document. */
export function documentAddress(path: string): DocumentAddress | undefined {
  const [, id, name] = /^\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (!isCaseId(id) || name === undefined) {
    return undefined;
  }
  if (name === jsonName) {
    return { id, kind: 'json' };
  }
  return name.endsWith('.md') ? { id, kind: 'script' } : undefined;
}

function fileName(text: string): string {
  const spaced = text.replaceAll(unwanted, ' ').replaceAll(/\s+/g, ' ');
  const trimmed = spaced.replace(/^[. ]+/, '');
  return cutAt(trimmed, maxNameLength).replace(/[. ]+$/, '');
}
