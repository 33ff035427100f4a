import { type AnalysedVariable } from './findings.ts';
import { isContactName } from './variableName.ts';

/** Whether the contact that a call names fills in a variable. */
export function isFilledByContact({
  name,
  kind,
  source,
}: Pick<AnalysedVariable, 'name' | 'kind' | 'source'>): boolean {
  return (
    kind === 'contact' ||
    source?.startsWith('contact.') === true ||
    (source === undefined && isContactName(name))
  );
}
