import { type Finding, type ParsedParts, toDetail } from './findings.ts';
import { type CaseScript, scriptParts } from './script.ts';

/**
 * Braces that fill in nothing are read aloud (documented for a variable that nobody fills in; nothing
 * says that others fare better). `{name}` may be meant as it stands, so it is only a warning.
 */
export function* braceFindings(script: CaseScript, parts: ParsedParts): Iterable<Finding> {
  for (const part of scriptParts) {
    const text = script[part] ?? '';
    for (const { kind, start, end } of parts[part]?.mistakes ?? []) {
      yield {
        code: 'malformedBraces',
        severity: kind === 'singleBraces' ? 'warning' : 'error',
        part,
        start,
        end,
        detail: toDetail(text.slice(start, end)),
      };
    }
  }
}
