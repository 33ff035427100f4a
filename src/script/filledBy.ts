import { type AnalysedVariable } from './findings.ts';
import { isContactName } from './variableName.ts';

/** Whether only the call or a default can fill in a variable. The others get their value from the contact. */
export function isFilledByCall({ name, kind, source }: AnalysedVariable): boolean {
  return kind === 'declared' && !isFilledByContact({ name, kind, source });
}

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
