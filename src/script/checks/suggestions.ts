import { type AnalysedVariable } from '../findings.ts';
import { contactNames, normalizedName } from '../variableName.ts';

/** So many declared names are suggested. Each is indexed once for each of its letters. */
const maxDeclared = 500;

/** In UTF-16 units. Longer names are compared for their spelling only, not for typos. */
const maxLength = 60;

/** Names of so many letters can have a typo; shorter ones are other names. */
const minLength = 4;

/**
 * Finds the variable that was probably meant by a name: one that differs by case, separators or one typo.
 * Each name is indexed by what is left of it without one of its letters, so that a look-up does not compare
 * it with all others.
 */
export class Suggestions {
  readonly #declared: ReadonlySet<string>;
  readonly #bySpelling = new Map<string, string>();
  readonly #byDeletion = new Map<string, string[]>();
  /** Declared names that were suggested: they are misspelled where they are used. */
  readonly #suggested = new Set<string>();

  constructor(variables: readonly AnalysedVariable[]) {
    const declared = variables.filter(({ kind }) => kind === 'declared').map(({ name }) => name);
    this.#declared = new Set(declared);
    for (const name of [...declared.slice(0, maxDeclared), ...contactNames]) {
      const spelling = normalizedName(name);
      if (!this.#bySpelling.has(spelling)) {
        this.#bySpelling.set(spelling, name);
      }
      for (const rest of [spelling, ...deletions(spelling)]) {
        const names = this.#byDeletion.get(rest) ?? [];
        this.#byDeletion.set(rest, names);
        // more names than these have nothing to do with each other
        if (names.length < 8) {
          names.push(name);
        }
      }
    }
  }

  /** The variable that was probably meant by a name that is not declared. */
  for(name: string): string | undefined {
    const spelling = normalizedName(name);
    const lastPart = normalizedName(name.slice(name.lastIndexOf('.') + 1));
    const suggestion =
      this.#bySpelling.get(spelling) ??
      this.#withTypo(spelling) ??
      (name.includes('.') ? this.#bySpelling.get(lastPart) : undefined);
    if (suggestion !== undefined && suggestion !== name) {
      this.#suggested.add(suggestion);
      return suggestion;
    }
    return undefined;
  }

  isDeclared(name: string): boolean {
    return this.#declared.has(name);
  }

  wasSuggested(name: string): boolean {
    return this.#suggested.has(name);
  }

  #withTypo(spelling: string): string | undefined {
    if (spelling.length < minLength) {
      return undefined;
    }
    for (const rest of [spelling, ...deletions(spelling)]) {
      for (const name of this.#byDeletion.get(rest) ?? []) {
        if (isOneTypo(spelling, normalizedName(name))) {
          return name;
        }
      }
    }
    return undefined;
  }
}

function deletions(text: string): string[] {
  return text.length < minLength || text.length > maxLength
    ? []
    : Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}

/** Whether one letter is missing, added, changed or swapped with its neighbor. `line1` and `line2` differ on purpose. */
function isOneTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < minLength || Math.abs(a.length - b.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  if (/\d/.test(restA + restB)) {
    return false;
  }
  const isSwap = restA.length === 2 && restB === `${restA[1]}${restA[0]}`;
  return isSwap || (restA.length <= 1 && restB.length <= 1);
}
