import { isContactName, normalizedName } from '../variableName.ts';
import {
  type AnalysedVariable,
  type Finding,
  maxPlaces,
  type TextPlace,
  toDetail,
} from '../findings.ts';
import { type CaseScript, maxCompared } from '../script.ts';
import { findToolMentions } from '../tools/toolMentions.ts';

/**
 * Tools that the prompt asks the model to use and that are not attached to the case, so that it cannot.
 * Names of tools are only known from the vendor's own tools (seen). As long as any attached tool is known
 * by its ID alone, the prompt may mean that one, and nothing is reported. An empty list is a known list.
 */
export function* toolFindings(
  { prompt, tools }: CaseScript,
  variables: readonly AnalysedVariable[],
): Iterable<Finding> {
  if (prompt === undefined || tools === undefined || tools.length > maxCompared) {
    return;
  }
  if (tools.some(({ name }) => !name)) {
    return;
  }
  const attached = tools.flatMap(({ id, name }) => [normalizedName(id), normalizedName(name!)]);
  // "call phone_number" means the variable
  const others = variables.slice(0, maxCompared).map(({ name }) => normalizedName(name));
  const known = new Set([...attached, ...others]);
  const mentions = new Map<string, { readonly name: string; readonly places: TextPlace[] }>();
  for (const { name, start, end } of findToolMentions(prompt, (each) =>
    known.has(normalizedName(each)),
  )) {
    const key = normalizedName(name);
    if (isContactName(name)) {
      continue;
    }
    const mention = mentions.get(key) ?? { name, places: [] };
    mentions.set(key, mention);
    if (mention.places.length < maxPlaces) {
      mention.places.push({ part: 'prompt', start, end });
    }
  }
  for (const { name, places } of mentions.values()) {
    yield { id: 'erzycall/tool-not-attached', severity: 'warning', places, detail: toDetail(name) };
  }
}
