import { endOfName, isBrokenName, isVariableName, startOfName } from './variableName.ts';

/** Whether a text of several words is the name of a variable, because it is declared so. */
export type IsDeclared = (text: string) => boolean;

/** Of a run of openings, nobody means more to be closed; of openings without an end and of mistakes, nobody reads more. */
const [maxOpeningRun, maxUnclosed, maxMistakes] = [16, 2_000, 1_000];

const [openBrace, closeBrace] = [0x7b, 0x7d];
const backslash = 0x5c;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/**
 * Braces that insert no value and so stay in the text.
 * - `unclosed`: `{{name`, `{{name}`
 * - `unopened`: `name}}`, `{name}}`
 * - `empty`: `{{ }}`
 * - `nested`: braces within braces, `{{{name}}}` too
 * - `stray`: the third brace of `{{{name}}` or `{{name}}}`
 * - `invalidName`: `{{name | upper}}`
 */
type BraceMistakeKind = 'unclosed' | 'unopened' | 'empty' | 'nested' | 'stray' | 'invalidName';

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

/** An opening that is not closed yet: `{`, `{{` or, escaped, `\{{`. */
interface Opening {
  readonly start: number;
  readonly width: 1 | 2;
  readonly escaped: boolean;
  /** The number of tokens before it. */
  readonly tokensBefore: number;
}

/** Reads a text once. `parseScript` documents how it interprets it. */
export class BraceParser {
  readonly #text: string;
  readonly #isDeclared: IsDeclared;
  readonly #tokens: (BraceMistake | UseToken)[] = [];
  readonly #openings: Opening[] = [];
  /** Where the last brace ends. */
  #lastBrace = 0;
  #lastBreak = -1;
  /** Unclosed braces are only recognized after the tokens that follow them. */
  #isInOrder = true;
  #mistakes = 0;

  constructor(text: string, isDeclared: IsDeclared) {
    this.#text = text;
    this.#isDeclared = isDeclared;
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
    for (const opening of this.#openings.slice(0, maxUnclosed)) {
      if (opening.width === 2 && !opening.escaped) {
        this.#addUnclosed(opening.start);
      } else if (opening.width === 1 && this.#isUse(opening.tokensBefore, opening.start + 1)) {
        this.#add('stray', opening.start, opening.start + 1);
      }
    }
    return this.#isInOrder ? this.#tokens : this.#tokens.sort((a, b) => a.start - b.start);
  }

  /** Reads a run of `{`. This method and the next two return where reading continues. */
  #open(start: number): number {
    const end = this.#endOfRun(start, openBrace);
    let at = Math.max(start, end - maxOpeningRun);
    // pairs are counted from the name outwards
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
    return [backslash, openBrace, closeBrace].includes(next) ? start + 2 : start + 1;
  }

  /** Closes an opening with the first one or two of `count` closing braces. */
  #closeOne(at: number, count: number): number {
    const opening = this.#openings.at(-1);
    if (opening === undefined) {
      const last = this.#tokens.at(-1);
      if (count >= 2) {
        this.#add('unopened', startOfName(this.#text, at), at + count);
      } else if (last?.kind === 'use' && last.end === at) {
        this.#add('stray', at, at + 1);
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
    } else if (count >= 2 && this.#openings.length === 0 && this.#isName(opening, at)) {
      this.#add('unopened', opening.start, at + 2);
      return at + 2;
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
    } else if (isVariableName(name) || this.#isDeclared(name)) {
      this.#tokens.push({ kind: 'use', name, start: opening.start, end: at + 2 });
    } else if (/[\r\n]/.test(name) && !isBrokenName(name)) {
      this.#addUnclosed(opening.start);
      this.#add('unopened', startOfName(this.#text, at), at + 2);
    } else {
      this.#add('invalidName', opening.start, at + 2);
    }
  }

  /** Whether no brace follows the opening. Only then is the content read, so that nothing is read twice. */
  #isPlain(opening: Opening): boolean {
    return this.#lastBrace === opening.start + opening.width;
  }

  #isName(opening: Opening, at: number): boolean {
    return (
      this.#isPlain(opening) &&
      isVariableName(this.#text.slice(opening.start + opening.width, at).trim())
    );
  }

  #isUse(index: number, start: number): boolean {
    const token = this.#tokens[index];
    return token?.kind === 'use' && token.start === start;
  }

  #addUnclosed(start: number): void {
    let name = start + 2;
    while (this.#text[name] === ' ') {
      name++;
    }
    let end = endOfName(this.#text, name);
    // a full stop belongs to the sentence
    while (this.#text[end - 1] === '.') {
      end--;
    }
    this.#add('unclosed', start, end <= name ? start + 2 : end);
  }

  #add(kind: BraceMistakeKind, start: number, end: number): void {
    if (++this.#mistakes > maxMistakes) {
      return;
    }
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
