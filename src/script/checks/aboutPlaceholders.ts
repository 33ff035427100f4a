import type { Stretch } from '../../shared/stretch.ts';
import type { BraceMistake, VariableUse } from '../parseScript.ts';

/** How far around braces the sentence is looked at, in UTF-16 units. */
const reach = 160;

const placeholderWords =
  /place ?holders?|curly|braces|double brackets|template (?:tags?|syntax|markers?|variables?)|unfilled|unreplaced|platzhalter|geschweifte|klammern|espaces? réservés?|accolades|balises?|marcador(?:es)?|llaves|segnapost[oi]|parentesi graffe|marcadores|chaves|plaatshouders?|tijdelijke aanduiding|accolades|nawias\p{L}{0,3}|zmienn\p{L}{1,4} w|platshållare|måsvingar|pladsholder|plassholder/iu;

const exampleWords =
  /(?<!\p{L})(?:like|such as|e\.g\.|for example|for instance|never|not|n['’]t|looks? like|literal(?:ly)?|aloud|raw|wie|z\. ?b\.|zum beispiel|nie|niemals|nicht|comme|par exemple|jamais|pas|como|por ejemplo|por exemplo|nunca|no|come|ad esempio|mai|non|não|zoals|bijvoorbeeld|nooit|niet|jak|np\.|nigdy|som|aldrig|inte|ikke)(?!\p{L})/iu;

const quotes = /[`"'“”‘’«»„]/;

/** What stands between the braces when people write about braces. */
const genericNames =
  /^(?:variables?|variable[_ -]?names?|var|placeholders?|placeholder[_ -]?names?|name of (?:the )?variable|something|anything|whatever|foo|bar|xyz?|abc|key|token|tag|variablen?|variablenname|platzhalter|nom_?de_?variable|nombre_?de_?variable|nome_?variabile|nome_?da_?variável|variabele|zmienna)$/iu;

/** Braces that a prompt shows as an example: `{{...}}` in a sentence about placeholders, or doubled JSON. */
export function isExampleMistake(prompt: string, { kind, start, end }: BraceMistake): boolean {
  if (isDoubledJson(prompt, { start, end })) {
    return true;
  }
  const inner = prompt.slice(start, end).replaceAll(/[{}\s]/g, '');
  // "`{{`", and "`{{` or `}}`", which the parser reads as a pair
  const isQuoted =
    quotes.test(prompt.charAt(start - 1)) && quotes.test(inner.charAt(0) || prompt.charAt(end));
  const isBare = inner === '' && kind !== 'empty';
  if (isQuoted && (isBare || quotes.test(inner.charAt(0)))) {
    return true;
  }
  if (kind === 'unclosed' || kind === 'unopened') {
    return inner === '' && placeholderWords.test(sentenceAround(prompt, { start, end }));
  }
  const isGeneric = /^[.…*_-]*$/.test(inner) || genericNames.test(inner);
  const isDots = /^[.…]+$/.test(inner);
  return isDots || (isGeneric && isAboutBraces(prompt, { start, end }));
}

/** JSON with doubled braces, as it is escaped for templates of Python. The model understands it. */
function isDoubledJson(prompt: string, { start, end }: Stretch): boolean {
  const text = prompt.slice(start, end);
  return text === '}}'
    ? /(?:^|["\d\]}el])\s*$/.test(prompt.slice(Math.max(0, start - 20), start))
    : /^\{\{\s*["'][^"'{}]{0,60}["']\s*:/.test(prompt.slice(start, start + 100));
}

/** A use that a prompt shows as an example only: "never say a placeholder like {{first_name}}". */
export function isExampleUse(prompt: string, { name, start, end }: VariableUse): boolean {
  const sentence = sentenceAround(prompt, { start, end });
  return genericNames.test(name)
    ? isAboutBraces(prompt, { start, end })
    : placeholderWords.test(sentence) && exampleWords.test(sentence);
}

function isAboutBraces(prompt: string, stretch: Stretch): boolean {
  return (
    /variable|template|vorlage|modèle|plantilla|modello|sjabloon|modelo/iu.test(
      sentenceAround(prompt, stretch),
    ) || placeholderWords.test(sentenceAround(prompt, stretch))
  );
}

function sentenceAround(prompt: string, { start, end }: Stretch): string {
  const before = prompt.slice(Math.max(0, start - reach), start);
  const after = prompt.slice(end, end + reach);
  const from = Math.max(...['. ', '! ', '? ', '\n'].map((mark) => before.lastIndexOf(mark)));
  const to = after.search(/[.!?](?:\s|$)|\n/);
  return before.slice(from + 1) + ' ' + (to === -1 ? after : after.slice(0, to));
}
