import { endOfName, isVariableName, startOfName } from './variableName.ts';

/** JSON never has two `{` in a row; more than these nobody means to be closed. */
const maxOpeningRun = 16;

const openBrace = 0x7b;
const closeBrace = 0x7d;
const backslash = 0x5c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Braces that fill in nothing and so are read aloud as they stand.
 * - `unclosed`: `{{name`, `{{name}`
 * - `unopened`: `name}}`, `{name}}`
 * - `empty`: `{{ }}`
 * - `nested`: braces within braces, `{{{name}}}` too
 * - `singleBraces`: `{name}`; whether that was meant to be a variable only its name can tell
 * - `invalidName`: `{{first name}}`
 */
type BraceMistakeKind =
  'unclosed' | 'unopened' | 'empty' | 'nested' | 'singleBraces' | 'invalidName';

export interface BraceMistake {
  readonly kind: BraceMistakeKind;
  readonly start: number;
  readonly end: number;
}

interface UseToken {
  readonly kind: 'use';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An opening that waits to be closed: `{`, `{{` or, escaped, `\{{`. */
interface Opening {
  readonly start: number;
  readonly width: 1 | 2;
  readonly escaped: boolean;
  /** How many tokens there were before it. */
  readonly tokensBefore: number;
}

/** Reads a text once; `parseScript` says what it takes for what. */
export class BraceParser {
  readonly #text: string;
  readonly #tokens: (BraceMistake | UseToken)[] = [];
  readonly #openings: Opening[] = [];
  /** Where the last brace so far ends. */
  #lastBrace = 0;
  #lastBreak = -1;
  /** What is unclosed may be known only after what follows it. */
  #isInOrder = true;

  constructor(text: string) {
    this.#text = text;
  }

  /** All tokens in order. Call it once. */
  parse(): readonly (BraceMistake | UseToken)[] {
    const text = this.#text;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === openBrace) {
        at = this.#open(at) - 1;
      } else if (code === closeBrace) {
        at = this.#close(at) - 1;
      } else if (code === backslash) {
        at = this.#escape(at) - 1;
      } else if (code === lineFeed || code === carriageReturn) {
        this.#lastBreak = at;
      }
    }
    for (const opening of this.#openings) {
      if (opening.width === 2 && !opening.escaped) {
        this.#addUnclosed(opening.start);
      }
    }
    return this.#isInOrder ? this.#tokens : this.#tokens.sort((a, b) => a.start - b.start);
  }

  /** Reads a run of `{`; this and the next two return where to go on. */
  #open(start: number): number {
    const end = this.#endOfRun(start, openBrace);
    let at = Math.max(start, end - maxOpeningRun);
    // in pairs from the name outwards
    if ((end - at) % 2 === 1) {
      this.#push(at, 1, false);
      at++;
    }
    for (; at < end; at += 2) {
      this.#push(at, 2, false);
    }
    this.#lastBrace = end;
    return end;
  }

  #close(start: number): number {
    const end = this.#endOfRun(start, closeBrace);
    let at = start;
    while (at < end) {
      at = this.#closeOne(at, end - at);
      this.#lastBrace = at;
    }
    return end;
  }

  #escape(start: number): number {
    const next = this.#text.charCodeAt(start + 1);
    if (next === openBrace && this.#text.charCodeAt(start + 2) === openBrace) {
      this.#push(start, 2, true);
      this.#lastBrace = start + 3;
      return start + 3;
    }
    if (next === closeBrace && this.#text.charCodeAt(start + 2) === closeBrace) {
      if (this.#openings.at(-1)?.escaped) {
        this.#openings.pop();
      }
      this.#lastBrace = start + 3;
      return start + 3;
    }
    return next === backslash || next === openBrace || next === closeBrace ? start + 2 : start + 1;
  }

  /** Closes with the first of `count` closing braces, or the first two. */
  #closeOne(at: number, count: number): number {
    const opening = this.#openings.at(-1);
    if (opening === undefined) {
      if (count >= 2) {
        this.#add('unopened', startOfName(this.#text, at), at + count);
      }
      return at + count;
    }
    if (opening.width === 1) {
      this.#openings.pop();
      return this.#closeSingle(opening, at, count);
    }
    if (count === 1) {
      if (!opening.escaped && this.#isName(opening, at)) {
        this.#openings.pop();
        this.#add('unclosed', opening.start, at + 1);
      }
      return at + 1;
    }
    this.#openings.pop();
    if (!opening.escaped) {
      this.#closeDouble(opening, at);
    }
    return at + 2;
  }

  #closeSingle(opening: Opening, at: number, count: number): number {
    const inner = this.#tokens.at(-1);
    if (inner?.start === opening.start + 1 && inner.end === at) {
      this.#tokens.length = opening.tokensBefore;
      this.#add('nested', opening.start, at + 1);
    } else if (this.#isName(opening, at)) {
      if (count >= 2 && this.#openings.length === 0) {
        this.#add('unopened', opening.start, at + 2);
        return at + 2;
      }
      this.#add('singleBraces', opening.start, at + 1);
    }
    return at + 1;
  }

  #closeDouble(opening: Opening, at: number): void {
    if (!this.#isPlain(opening)) {
      if (this.#lastBreak > opening.start) {
        this.#addUnclosed(opening.start);
        this.#add('unopened', startOfName(this.#text, at), at + 2);
      } else {
        this.#tokens.length = opening.tokensBefore;
        this.#add('nested', opening.start, at + 2);
      }
      return;
    }
    const name = this.#text.slice(opening.start + 2, at).trim();
    if (name === '') {
      this.#add('empty', opening.start, at + 2);
    } else if (isVariableName(name)) {
      this.#tokens.push({ kind: 'use', name, start: opening.start, end: at + 2 });
    } else if (/[\r\n]/.test(name)) {
      this.#addUnclosed(opening.start);
      this.#add('unopened', startOfName(this.#text, at), at + 2);
    } else {
      this.#add('invalidName', opening.start, at + 2);
    }
  }

  /** Whether no brace came since: only then is the content looked at, so that nothing is read twice. */
  #isPlain(opening: Opening): boolean {
    return this.#lastBrace === opening.start + opening.width;
  }

  #isName(opening: Opening, at: number): boolean {
    return (
      this.#isPlain(opening) &&
      isVariableName(this.#text.slice(opening.start + opening.width, at).trim())
    );
  }

  #addUnclosed(start: number): void {
    let name = start + 2;
    while (this.#text[name] === ' ') {
      name++;
    }
    let end = endOfName(this.#text, name);
    // the full stop of the sentence
    while (this.#text[end - 1] === '.') {
      end--;
    }
    this.#add('unclosed', start, end <= name ? start + 2 : end);
  }

  #add(kind: BraceMistakeKind, start: number, end: number): void {
    if (start < (this.#tokens.at(-1)?.start ?? 0)) {
      this.#isInOrder = false;
    }
    this.#tokens.push({ kind, start, end });
  }

  #push(start: number, width: 1 | 2, escaped: boolean): void {
    this.#openings.push({ start, width, escaped, tokensBefore: this.#tokens.length });
  }

  #endOfRun(start: number, code: number): number {
    let end = start + 1;
    while (this.#text.charCodeAt(end) === code) {
      end++;
    }
    return end;
  }
}
