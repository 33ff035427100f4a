import { type AnalysedVariable, type Finding, toDetail } from './findings.ts';
import { type CaseScript } from './script.ts';

/** `book_slot`, `bookSlot`, `book_slot()`, with or without backticks; no part of a path or an address. */
const identifiers = /(?<![\w./:@{-])(`?)\b([A-Za-z]\w{0,63})\b(\(\))?(`?)(?![-./:@]\w)/g;

const verbBefore =
  /(?:^|[^\p{L}\p{N}_])(?:call|calling|invoke|run|trigger|execute)\s+(?:the\s+)?(?:(?:tool|function)\s+)?$/iu;
/** "Use" is said of much else, so only with backticks or the word tool. */
const useBefore = /(?:^|[^\p{L}\p{N}_])(?:use|using)\s+(?:the\s+)?(?:(?:tool|function)\s+)?$/iu;
const negation = /\b(?:not|never|don['’]t|without)\s+\w+\s+(?:\w+\s+){0,2}$/i;
const nounAfter = /^\s+(?:tool|function)\b/i;

/** How far around a name its context is looked at. */
const contextLength = 40;

/**
 * Tools that the prompt tells the machine to use and that are not attached to the case, so that it
 * cannot. Names of tools come only from the vendor's own tools (seen); as long as any attached tool is
 * known by its id alone, the prompt may mean that one, and nothing is said.
 *
 * To be taken for a tool's, a name must look like an identifier (`a_b`, or `aB` in backticks) and
 * stand in "call …", "… tool" or, in backticks, "use …", or look like a call in backticks (`a_b()`).
 */
export function* toolFindings(
  { prompt, tools }: CaseScript,
  variables: readonly AnalysedVariable[],
): Iterable<Finding> {
  if (prompt === undefined || !tools?.length || tools.some(({ name }) => !name)) {
    return;
  }
  const known = new Set(tools.flatMap(({ id, name }) => [comparable(id), comparable(name!)]));
  // "call phone_number" means the variable
  const variableNames = new Set(variables.map(({ name }) => name));
  for (const match of prompt.matchAll(identifiers)) {
    const [text, open, name, parentheses, close] = match;
    const isQuoted = open !== '' && close !== '';
    if (name === undefined || !looksLikeIdentifier(name, isQuoted)) {
      continue;
    }
    // quicker than `comparable`, and the same for what has ASCII letters alone
    const key = name.toLowerCase().replaceAll('_', '');
    if (known.has(key) || variableNames.has(name)) {
      continue;
    }
    const before = prompt.slice(Math.max(match.index - contextLength, 0), match.index);
    const after = prompt.slice(
      match.index + text.length,
      match.index + text.length + contextLength,
    );
    const isCall = isQuoted && parentheses !== undefined;
    const isMeant =
      isCall ||
      verbBefore.test(before) ||
      nounAfter.test(after) ||
      (isQuoted && useBefore.test(before));
    if (isMeant && !negation.test(before)) {
      // once for each tool
      known.add(key);
      const start = match.index + text.indexOf(name);
      const end = start + name.length;
      yield {
        code: 'toolNotAttached',
        severity: 'warning',
        part: 'prompt',
        start,
        end,
        detail: toDetail(name),
      };
    }
  }
}

function looksLikeIdentifier(name: string, isQuoted: boolean): boolean {
  return name.includes('_') || (isQuoted && /[a-z][A-Z]/.test(name));
}

/** "Book slot", `book_slot` and `bookSlot` are one tool. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
