import { type CaseVariable } from '../api/case.ts';
import { type ParsedScript } from './parseScript.ts';
import { type ScriptPart } from './script.ts';

/** `contact`: not declared, but filled in by the contact that a call names. */
export type VariableKind = 'declared' | 'contact' | 'unknown';

/** An error is heard by the person who picks up, or refused; a hint may well be intended. */
export type FindingSeverity = 'error' | 'warning' | 'hint';

export type FindingCode =
  | 'undeclared'
  | 'unused'
  | 'requiredWithoutDefault'
  | 'datedDefault'
  | 'malformedBraces'
  | 'firstMessageTooLong'
  | 'firstMessageEmpty'
  | 'hardToSpeak'
  | 'toolNotAttached';

/** Data, never words: those are made where they are shown. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** Where: a stretch of a part, or a variable's row. */
  readonly part?: ScriptPart;
  readonly start?: number;
  readonly end?: number;
  readonly variable?: string;
  /**
   * What it is about: the text of a brace mistake, the dated value, the character that is hard to
   * speak, the tool's name, the length of the message. Cut when very long.
   */
  readonly detail?: string;
}

/** A variable that is declared or used, with what the declaration says. */
export interface AnalysedVariable extends CaseVariable {
  readonly kind: VariableKind;
  readonly uses: number;
}

/** The parts that were returned. */
export type ParsedParts = Readonly<Partial<Record<ScriptPart, ParsedScript>>>;

export const scriptParts: readonly ScriptPart[] = ['firstMessage', 'prompt'];

const maxDetailLength = 200;

/** Keeps a finding small: a mistake can span the whole script. */
export function toDetail(text: string): string {
  return text.length <= maxDetailLength ? text : `${text.slice(0, maxDetailLength)}…`;
}
