import {
  type Finding,
  type FindingForm,
  type FindingSeverity,
  maxPlaces,
  type ParsedParts,
  type Place,
  type TextPlace,
  toDetail,
} from '../findings.ts';
import { type FindingId } from '../findingIds.ts';
import type { LiteralKind } from '../../shared/literalText.ts';
import { type CaseScript, scriptParts } from '../script.ts';
import { instructionLength } from '../words/openingOrders.ts';
import { type Suggestions } from './suggestions.ts';

interface Kind {
  readonly id: FindingId;
  readonly severity: FindingSeverity;
  readonly form?: FindingForm;
}

const placeholder = 'erzycall/foreign-placeholder';

const kinds: Readonly<Record<LiteralKind, Kind>> = {
  template: { id: 'erzycall/template-logic', severity: 'error', form: 'block' },
  dialect: { id: placeholder, severity: 'error' },
  likely: { id: placeholder, severity: 'warning' },
  identifier: { id: placeholder, severity: 'warning' },
  standIn: { id: placeholder, severity: 'warning', form: 'standIn' },
  escaped: { id: placeholder, severity: 'error', form: 'escaped' },
  markup: { id: 'erzycall/speech-markup', severity: 'warning' },
  direction: { id: 'erzycall/stage-direction', severity: 'warning' },
  stray: { id: 'erzycall/malformed-braces', severity: 'warning', form: 'stray' },
};

/**
 * What the first message contains that is not made to be spoken, and variables of the case that the prompt
 * writes in another dialect. All tags of a message are one finding, as are all directions.
 */
export function* placeholderFindings(
  script: CaseScript,
  parts: ParsedParts,
  suggestions: Suggestions,
): Iterable<Finding> {
  for (const part of scriptParts) {
    const text = script[part] ?? '';
    const found = new Map<string, { kind: Kind; detail: string; places: TextPlace[] }>();
    for (const { kind: literal, start, end } of parts[part]?.literals ?? []) {
      const kind = kinds[literal];
      const detail = toDetail(text.slice(start, end));
      const key = kind.id === placeholder ? detail : kind.id;
      const known = found.get(key);
      if (known === undefined) {
        found.set(key, { kind, detail, places: [{ part, start, end }] });
      } else if (known.places.length < maxPlaces) {
        known.places.push({ part, start, end });
      }
    }
    for (const { kind, detail, places } of found.values()) {
      const isPlaceholder = kind.id === placeholder && kind.form !== 'standIn';
      const suggestion = isPlaceholder ? suggestions.for(detail) : undefined;
      const declaration: Place[] =
        suggestion !== undefined && suggestions.isDeclared(suggestion)
          ? [{ variable: suggestion }]
          : [];
      const severity = part === 'prompt' ? 'warning' : kind.severity;
      yield { ...kind, severity, detail, suggestion, places: [...places, ...declaration] };
    }
  }
  yield* instructionFindings(script.firstMessage);
}

/** A first message that begins with "Agent:" or "Greet the customer": it is spoken, not obeyed. */
function* instructionFindings(text: string | undefined): Iterable<Finding> {
  const end = instructionLength(text ?? '');
  if (text !== undefined && end > 0) {
    yield {
      ...{ id: 'erzycall/stage-direction', severity: 'warning', form: 'instruction' },
      places: [{ part: 'firstMessage', start: 0, end }],
      detail: text.slice(0, end).trim(),
    };
  }
}
