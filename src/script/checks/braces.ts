import {
  type Finding,
  type FindingForm,
  maxPlaces,
  type ParsedParts,
  type Place,
  type TextPlace,
  toDetail,
} from '../findings.ts';
import { type FindingId } from '../findingIds.ts';
import { type BraceMistake } from '../parseScript.ts';
import { type CaseScript, scriptParts } from '../script.ts';
import { type Suggestions } from './suggestions.ts';

interface Kind {
  readonly id: FindingId;
  readonly form: FindingForm | undefined;
}

/**
 * Braces that insert no value. Documented is only that a variable which nobody fills in is read aloud;
 * nothing suggests that malformed braces fare better.
 */
export function* braceFindings(
  script: CaseScript,
  parts: ParsedParts,
  suggestions: Suggestions,
): Iterable<Finding> {
  for (const part of scriptParts) {
    const text = script[part] ?? '';
    const mistakes = new Map<string, { kind: Kind; detail: string; places: TextPlace[] }>();
    for (const mistake of parts[part]?.mistakes ?? []) {
      const { start, end } = mistake;
      const detail = toDetail(text.slice(start, end));
      const kind = kindOf(mistake, detail);
      // the beginning and the end of blocks are one mistake
      const key = kind.form === 'block' ? kind.form : detail;
      const known = mistakes.get(key);
      if (known === undefined) {
        mistakes.set(key, { kind, detail, places: [{ part, start, end }] });
      } else if (known.places.length < maxPlaces) {
        known.places.push({ part, start, end });
      }
    }
    for (const { kind, detail, places } of mistakes.values()) {
      const isMild = part === 'prompt' && kind.id === 'erzycall/template-logic';
      const suggestion =
        kind.id === 'erzycall/space-in-name' ? suggestions.for(innerText(detail)) : undefined;
      const declaration: Place[] =
        suggestion !== undefined && suggestions.isDeclared(suggestion)
          ? [{ variable: suggestion }]
          : [];
      yield {
        ...{ ...kind, detail, suggestion },
        severity: isMild ? 'warning' : 'error',
        places: [...places, ...declaration],
      };
    }
  }
}

function kindOf({ kind }: BraceMistake, text: string): Kind {
  const malformed = (form: FindingForm): Kind => ({ id: 'erzycall/malformed-braces', form });
  const logic = (form: FindingForm): Kind => ({ id: 'erzycall/template-logic', form });
  switch (kind) {
    case 'unclosed':
    case 'unopened':
    case 'empty':
    case 'stray':
      return malformed(kind);
    case 'nested':
      return malformed(/^\{{3,}[^{}]*\}{3,}$/.test(text) ? 'triple' : 'nested');
    case 'invalidName': {
      const inner = innerText(text);
      if (/^[.…]*$/.test(inner)) {
        return malformed('empty');
      }
      if (/[\r\n]/.test(inner)) {
        return malformed('invalid');
      }
      if (/^[\p{L}\p{N}_.]+\[[^\]]*\]/u.test(inner)) {
        return logic('expression');
      }
      if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(inner)) {
        return malformed('invisible');
      }
      if (
        /^(?:[#/^>!&@~%]|(?:else|if|elif|elsif|each|for|unless|end\w*|set|include|with)\b)/.test(
          inner,
        )
      ) {
        return logic('block');
      }
      if (/(?<!\|)\|(?!\|)/.test(inner)) {
        return logic('filter');
      }
      if (/[()"'“”=+?:,;<>*|\\]|\|\|/.test(inner)) {
        return logic('expression');
      }
      return /^[\p{L}\p{M}\p{N}_.'’&/-]+(?:\s+[\p{L}\p{M}\p{N}_.'’&/-]+)+$/u.test(inner)
        ? { id: 'erzycall/space-in-name', form: undefined }
        : malformed('invalid');
    }
  }
}

function innerText(text: string): string {
  return text
    .replace(/^\{+/, '')
    .replace(/\}+…?$/, '')
    .trim();
}
