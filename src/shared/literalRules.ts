import { capitalPlaceholders, isPlaceholderText, placeholderWords } from './placeholderWords.ts';
import { isMannerWord, isStageDirection } from './stageDirections.ts';

/**
 * What stands in a text that is spoken word for word and is not made to be spoken.
 * - `template`: `{% if x %}`, `<%= x %>`
 * - `dialect`: a placeholder of another language, surely: `${name}`, `{name}`, `%name%`, `[Name]`
 * - `likely`: probably one: `[our main office]`, `<soon>`
 * - `standIn`: `TODO`, `XXX`, `____`, `INSERT NAME HERE`
 * - `escaped`: `\{\{name\}\}`
 * - `identifier`: `first_name`
 * - `markup`: tags of SSML and HTML, entities
 * - `direction`: `[friendly]`, `*smiles*`
 * - `stray`: a single brace
 */
export type LiteralKind =
  | 'template'
  | 'dialect'
  | 'likely'
  | 'standIn'
  | 'escaped'
  | 'identifier'
  | 'markup'
  | 'direction'
  | 'stray';

/** Whether a name is that of a variable, in whatever spelling. */
export type IsKnownName = (name: string) => boolean;

export interface LiteralRule {
  /** Global. The first group, where there is one, is what stands between the brackets. */
  readonly pattern: RegExp;
  /** The kind, or how to find it from the first group; undefined when it is none. */
  readonly kind: LiteralKind | ((inner: string, isKnown: IsKnownName) => LiteralKind | undefined);
}

/** Elements of SSML 1.1 and of the vendors' extensions, and of HTML. */
const tags = [
  'speak|break|prosody|emphasis|say-as|phoneme|sub|voice|audio|p|s|w|mark|lang|lexicon|lookup|metadata',
  'meta|desc|token|par|seq|media|bookmark|spell|speed|volume|emotion|pause|silence|whisper|express-as',
  'amazon:[a-z-]+|mstts:[a-z-]+|google:[a-z-]+|voice-transformation|backgroundaudio',
  'b|i|u|em|strong|br|hr|span|div|a|ul|ol|li|h[1-6]|html|body|head|small|big|img|table|tr|td|th|pre|code',
  'blockquote|font|center|sup|del|ins|input|button|script|style',
].join('|');

const ofBrackets = (inner: string, isKnown: IsKnownName): LiteralKind | undefined => {
  if (!/\p{L}/u.test(inner)) {
    return undefined;
  }
  if (isKnown(inner) || isPlaceholderText(inner.replaceAll('_', ' '))) {
    return 'dialect';
  }
  const isManner =
    isMannerWord(inner) &&
    !inner.split(' ').some((word) => placeholderWords.has(word.toLowerCase()));
  return isManner || isStageDirection(inner) ? 'direction' : 'likely';
};

/** `<greeting>`: stands for words that are missing, unlike `[greeting]` and `<smiles>`. */
const ofAngles = (inner: string, isKnown: IsKnownName): LiteralKind | undefined =>
  /^(?:(?:your|insert|opening|standard|the) )?(?:greetings?|intro(?:duction)?|opening|closing|salutation|anrede|begrüßung|gruß|salutations?|saludo|saluto|saudação|begroeting|groet|powitanie|hälsning)$/iu.test(
    inner,
  )
    ? 'likely'
    : ofBrackets(inner, isKnown);

/** A name that is one word of code: more than a word that people use so. */
const ofSigil = (inner: string, isKnown: IsKnownName): LiteralKind | undefined =>
  isKnown(inner) || isPlaceholderText(inner) ? 'dialect' : undefined;

/** "(your advisor)", "(der Berater)": said of a person or thing, not in place of it. */
const spokenAside =
  /^(?:the|your|our|my|his|her|their|an?|die|das|der|den|ein|eine|ihre?|ihren|unsere?|deine?|votre|vos|notre|ton|ta|le|la|les|un|une|su|tu|el|los|las|nuestr[ao]|una|il|lo|i|gli|suo|sua|tuo|tua|nostr[ao]|o|a|os|as|um|uma|seu|minha|nosso|de|het|een|uw|je|jouw|onze|ons)(?![\p{L}_])/iu;
/** What only a form asks for: "customer name", "insert date". */
const formWord =
  /(?<!\p{L})(?:(?:first|last|sur|full|user|company|customer|client|agent)?_?names?|vornamen?|nachnamen?|kundennamen?|firmennamen?|prénom|prenom|nom|nombre|apellidos?|nome|cognome|sobrenome|naam|voornaam|achternaam|klantnaam|imię|imie|nazwisko|namn|förnamn|insert|enter|einfügen|einsetzen|eintragen|insérer|insertar|inserire|inserir|invullen|fyll i|placeholder)(?!\p{L})/iu;

/** "YOUR NAME", "INSERT COMPANY NAME", "NOMBRE DE LA EMPRESA": not "COMPANY MAGAZINE". */
function isCapitalStandIn(text: string): boolean {
  const words = text.toLowerCase().split(' ');
  return (
    /^(?:INSERT|ENTER|ADD|EINFÜGEN|INSÉRER|INSERTAR|INSERIRE|INSERIR) /.test(text) ||
    (formWord.test(text) &&
      words.every(
        (word) =>
          placeholderWords.has(word) ||
          /^(?:de|del|la|le|du|della|dell|da|do|van|der|des|el)$/.test(word),
      )) ||
    (/^(?:YOUR|IHRE?|VOTRE|SU|TU|UW|SUO|SUA|SEU) /.test(text) &&
      placeholderWords.has(words.at(-1)!))
  );
}

/** Parentheses and emphasis are made to be spoken or seen too, unless they hold what only a form asks for. */
const ofEmphasis = (inner: string, isKnown: IsKnownName): LiteralKind | undefined => {
  if (isStageDirection(inner)) {
    return 'direction';
  }
  if (isKnown(inner) || (isPlaceholderText(inner) && formWord.test(inner))) {
    return 'dialect';
  }
  return undefined;
};

const ofParentheses = (inner: string, isKnown: IsKnownName): LiteralKind | undefined =>
  ofEmphasis(inner, isKnown) ??
  (isPlaceholderText(inner) && !spokenAside.test(inner) ? 'likely' : undefined);

/** "(con energía) Hola", "*cheers* Hi". */
const ofBeginning = (inner: string, isKnown: IsKnownName): LiteralKind | undefined =>
  ofEmphasis(inner, isKnown) ?? (isPlaceholderText(inner) ? 'likely' : 'direction');

const lastSegment = /[\p{Lu}]\p{Ll}+$/u;

/**
 * In the order in which they are tried: what one rule has found, the next ones do not see. All repetitions
 * are bounded, so that each rule reads a text in linear time.
 */
export const literalRules: readonly LiteralRule[] = [
  { pattern: /\{[%#][^{}\n]{0,200}[%#]\}|<[%?][^<>\n]{0,200}[%?]>/g, kind: 'template' },
  {
    pattern:
      /\\{1,4}\{(?:\\{0,4}\{)?[^{}\n\\]{0,80}(?:\\{0,4}\}){1,2}|\\{1,2}\[[^[\]\n\\]{1,80}\\{1,2}\]/g,
    kind: 'escaped',
  },
  {
    pattern:
      /(?:%7b|&#123;|&#x7b;|&lcub;|&lbrace;|\\u007b|\\x7b){1,2}[^\n%&\\]{0,80}(?:%7d|&#125;|&#x7d;|&rcub;|&rbrace;|\\u007d|\\x7d){1,2}/gi,
    kind: 'escaped',
  },
  { pattern: /&lt;[\p{L}_$][^\n&]{0,60}&gt;/gu, kind: 'escaped' },
  // look-alikes of braces: full width, small, ornamental, mathematical; corner brackets of Chinese and Japanese
  {
    pattern: /[｛﹛❴⦃{]{0,3}[｛﹛❴⦃][｛﹛❴⦃{]{0,3}[^｛｝﹛﹜❴❵⦃⦄{}\n]{0,80}[｝﹜❵⦄}]{1,4}/g,
    kind: 'dialect',
  },
  {
    pattern: /【([^【】\n]{1,40})】|〔([^〔〕\n]{1,40})〕|［([^［］\n]{1,40})］/g,
    kind: ofBrackets,
  },
  { pattern: /[$#@%~!&]\{{1,2}[^{}\n]{0,120}\}{1,2}/g, kind: 'dialect' },
  { pattern: /\{\s?\{[^{}\n]{0,80}\}\s?\}|\{{1,6}[^{}\n]{0,200}\}{1,6}/g, kind: 'dialect' },
  { pattern: /\$\([\p{L}_][^()\n]{0,60}\)|%\([\p{L}_][^()\n]{0,60}\)[sdif]/gu, kind: 'dialect' },
  // tags and entities
  { pattern: new RegExp(`</?(?:${tags})(?:\\s[^<>]{0,200})?/?>`, 'gi'), kind: 'markup' },
  {
    pattern:
      /<[a-z][a-z0-9:-]{0,40}\s[^<>]{0,200}=[^<>]{0,200}>|<[a-z][a-z0-9:-]{0,40}\s{0,2}\/>|<\/[a-z][a-z0-9:-]{0,40}>|<!--|-->|<!\[CDATA\[/gi,
    kind: 'markup',
  },
  { pattern: /&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/gi, kind: 'markup' },
  // brackets around nothing: a form with blanks
  { pattern: /\[[\s._…-]{0,20}\]|<[\s._…]{1,20}>|\(\s{0,20}\)/g, kind: 'standIn' },
  // brackets; a Markdown link and a number are none
  { pattern: /\[{1,3}([^[\]\n]{1,120})\]{1,3}(?!\()/g, kind: ofBrackets },
  {
    pattern: /<{1,3}(?!https?:)([\p{L}_$][\p{L}\p{M}\p{N}_ .'’$/-]{0,60})>{1,3}/gu,
    kind: ofAngles,
  },
  { pattern: /<{1,2}\s([\p{L}_][\p{L}\p{M}\p{N}_ .'’-]{0,40})\s>{1,2}/gu, kind: ofAngles },
  // signs around a name
  { pattern: /(?<![\d%])%{1,2}[\p{L}_][\p{L}\p{N}_. -]{0,40}%{1,2}/gu, kind: 'dialect' },
  { pattern: /(?<![\d%\p{L}])%(?:\d\$)?[sdi@](?![\p{L}\d])/gu, kind: 'dialect' },
  { pattern: /(?<![\p{L}\p{N}$])\${1,2}[\p{L}_][\p{L}\p{N}_.]{1,40}\$?/gu, kind: 'dialect' },
  {
    pattern: /(?<![\p{L}\p{N}#])#{1,3}[\p{L}_][\p{L}\p{N}_ .-]{0,40}#{1,3}(?![\p{L}\p{N}])/gu,
    kind: 'dialect',
  },
  {
    pattern: /(?<![\p{L}\p{N}@.])@{1,2}[\p{L}_][\p{L}\p{N}_]{0,40}@{1,2}(?![\p{L}\p{N}])/gu,
    kind: 'dialect',
  },
  { pattern: /\*?\|{1,2}[\p{L}_][\p{L}\p{N}_: .-]{0,40}\|{1,2}\*?/gu, kind: 'dialect' },
  {
    pattern:
      /(?<![\p{L}\p{N}_])_{2,}[\p{L}][\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)*_{2,}(?![\p{L}\p{N}_])/gu,
    kind: 'dialect',
  },
  {
    pattern: /(?<![\p{L}\p{N}^~§¤])([\^~§¤])[\p{L}_][\p{L}\p{N}_]{0,40}\1(?![\p{L}\p{N}])/gu,
    kind: 'dialect',
  },
  {
    pattern:
      /(?<![\p{L}\p{N}!+-])(?:!{1,3}([\p{L}_][\p{L}\p{N}_]{0,40})!{1,3}|\+{1,3}([\p{L}_][\p{L}\p{N}_]{0,40})\+{1,3}|-{2,3}([\p{L}_][\p{L}\p{N}_]{0,40})-{2,3})(?![\p{L}\p{N}])/gu,
    kind: ofSigil,
  },
  { pattern: /(?<![\p{L}\p{N}:]):[a-z][a-z_]{1,30}:(?![\p{L}\p{N}:])/gu, kind: 'dialect' },
  { pattern: /(?<![\p{L}\p{N}@:#&!~/.])[@:#&!~]([\p{L}_][\p{L}\p{N}_]{1,40})/gu, kind: ofSigil },
  {
    pattern:
      /(?<![\p{L}\p{N}=])=([\p{L}_][\p{L}\p{N}_]{0,40})=(?![\p{L}\p{N}=])|[‹«]\s?([\p{L}_][\p{L}\p{N}_ ]{0,40}?)\s?[›»]/gu,
    kind: ofSigil,
  },
  // a message starts with a capital, so that what is in lower case is no part of it
  {
    pattern: /^\s{0,8}(?:\((\p{Ll}[^()\n]{2,60})\)|\*(\p{Ll}[^*\n]{2,60})\*)/gu,
    kind: ofBeginning,
  },
  { pattern: /\({2}[\p{L}_][^()\n]{0,60}\){2}/gu, kind: 'dialect' },
  {
    pattern: /\(([\p{L}_][^()\n]{0,80})\)/gu,
    kind: ofParentheses,
  },
  {
    pattern: /(?<![\p{L}\p{N}*])\*{1,3}([\p{L}][^*\n]{0,60})\*{1,3}(?![\p{L}\p{N}*])/gu,
    kind: ofEmphasis,
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_([\p{L}][\p{L}\p{N} ]{0,40})_(?![\p{L}\p{N}_])/gu,
    kind: ofEmphasis,
  },
  // words of code and stand-ins
  {
    pattern:
      /(?<![\p{L}\p{N}_@/.#:=?&-])[\p{L}][\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+(?![\p{L}\p{N}_@]|\.[\p{L}])/gu,
    kind: 'identifier',
  },
  {
    pattern: /(?<![\p{L}\p{N}_@/.#-])(\p{Ll}{2,}(?:\p{Lu}\p{Ll}+)+)(?![\p{L}\p{N}_@]|\.[\p{L}])/gu,
    kind: (inner, isKnown) =>
      isKnown(inner) || placeholderWords.has(lastSegment.exec(inner)?.[0].toLowerCase() ?? '')
        ? 'identifier'
        : undefined,
  },
  {
    pattern: /(?<![\p{L}\p{N}_@/.#-])((?:\p{Lu}\p{Ll}+){2,4})(?![\p{L}\p{N}_@]|\.[\p{L}])/gu,
    kind: (inner) =>
      isPlaceholderText(inner.replaceAll(/\B(?=\p{Lu})/gu, ' ')) ? 'identifier' : undefined,
  },
  { pattern: /_{2,}/g, kind: 'standIn' },
  {
    pattern:
      /(?<![\p{L}\p{N}_])(?:TODO|TBD|TBA|TBC|FIXME|X{3,}|x{3,}|lorem ipsum|(?:M|m)uster(?:mann|frau|firma|straße|stadt)|MUSTER(?:MANN|FRAU|FIRMA|STADT)|(?<=[\p{L}.] )XYZ?|PLACEHOLDER|foo ?bar|change ?me|N\.N\.)(?![\p{L}\p{N}_])/gu,
    kind: 'standIn',
  },
  {
    pattern: /(?<![\p{L}\p{N}_-])(\p{Lu}{2,20}(?: \p{Lu}{2,20}){1,5})(?![\p{L}\p{N}_-])/gu,
    kind: (inner) => (isCapitalStandIn(inner) ? 'standIn' : undefined),
  },
  { pattern: /(?<!\p{L})insert (?:\p{L}{1,20} ){1,4}here(?!\p{L})/giu, kind: 'standIn' },
  {
    // beside other capitals it is part of a brand: "CITY BANK"
    pattern: /(?<![\p{L}\p{N}_-]|\p{Lu}{2} )(\p{Lu}{3,15})(?![\p{L}\p{N}_-]| \p{Lu}{2})/gu,
    kind: (inner) => (capitalPlaceholders.has(inner) ? 'standIn' : undefined),
  },
  { pattern: /\{{1,3}|\}{1,3}|[｛｝]/g, kind: 'stray' },
];
