import { isCaseId } from '../api/case.ts';
import { caseIdInAddress } from '../cases/caseAddress.ts';

/** What the user typed or pasted into the finder. */
export interface FinderQuery {
  /** The text to search for. For an address, it is the ID in the address. */
  readonly text: string;
  /**
   * Whether the text is a case ID. If it is `possible`, such as "Zebra2025" or "invoice-q3", it may
   * also be a title, so both are offered.
   */
  readonly id: 'certain' | 'possible' | 'no';
}

const minIdLength = 6;
/** Both forms are those of the documentation and of production. */
const certainId = /^case_\w+$|^(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{24,}$/;

export function parseFinderQuery(value: string): FinderQuery {
  const address = caseIdInAddress(value);
  if (address !== undefined) {
    return { text: address, id: 'certain' };
  }
  const text = value.trim();
  if (!isCaseId(text) || text.length < minIdLength || !/[\d_-]/.test(text)) {
    return { text, id: 'no' };
  }
  return { text, id: certainId.test(text) ? 'certain' : 'possible' };
}
