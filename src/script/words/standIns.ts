import { placeholderWords, wordSet } from '../../shared/placeholderWords.ts';
import { normalizedName } from '../variableName.ts';

// Values that nobody means: what people leave behind when they try something out.

/** Whole values, in lower case. */
const leftBehind = new Set(
  [
    'null|undefined|nan|n/a|n.a.|none given|nil|string|value|default|default value|placeholder|sample|dummy|example',
    'first last|last first|full name|first name last name|fill me in|fill in|-|test|testing|teste|testo|testwert|todo|tbd|tba|tbc|changeme|change me|foo|bar|foobar|asdf|qwerty|blah|abc|[]|{}',
    'beispiel|beispieltext|exemple|ejemplo|esempio|exemplo|voorbeeld|exempel|przykład|ausfüllen|platzhalter|marcador|segnaposto|plaatshouder|platshållare|à compléter|à remplir|à définir|por definir|da definire|a definir|nader te bepalen',
    'john doe|jane doe|john smith|max mustermann|erika mustermann|monsieur dupont|juan pérez|mario rossi|fulano de tal|jan jansen|medelsvensson',
  ].flatMap((line) => line.split('|')),
);

/** Beginnings of such values, and signs only. */
const leftBehindText =
  /^(?:lorem ipsum|insert |enter |type |fill in |einfügen|bitte (?:ausfüllen|eintragen|ergänzen|ersetzen|einsetzen)|replace |insérer |insertar |inserire |inserir |vul |fyll i ).{0,40}$|^(?:asdf|qwert)\w*$|^test ?\d{1,4}$|^muster\p{L}*(?: |$)|^\p{Lu}+(?:_\p{Lu}+)*_(?:NAME|COMPANY|FIRMA)$|^x{3,}$|^[?#*_.-]{2,}$|^\?$/iu;

/** Telephone numbers of one digit or of the digits in order, and addresses at domains for examples. */
const sampleData =
  /^\+?[\d\s()./-]*(?:(\d)(?:[\s()./-]{0,3}\1){6}|1[\s()./-]{0,3}2[\s()./-]{0,3}3[\s()./-]{0,3}4[\s()./-]{0,3}5[\s()./-]{0,3}6)[\d\s()./-]*$|^(?:(?:D{1,2}|M{2,4}|Y{2,4}|T{1,2}|J{2,4}|A{2,4}|G{1,2}|H{1,2}|S{2})[\s./:-]){1,2}(?:D{1,2}|M{2,4}|Y{2,4}|J{2,4}|A{2,4}|H{1,2}|S{2})$|@(?:example|domain|company|test|beispiel|exemple|ejemplo|esempio)\.\p{L}{2,3}$|^(?:https?:\/\/)?(?:www\.)?(?:example|your[\w-]*|my(?:site|website|company))\.\p{L}{2,3}(?:\/\S*)?$|^123 main st(?:reet)?\.?$/iu;

/** What a form asks for. German, Dutch and Swedish write it in one word: "Firmenname". */
const nameWord =
  /^(?:\p{L}{0,20}(?:name|naam|namn|navn)|names|nom|nombre|nome|nazwa|imię|имя|название)$/u;

/** Words that a label may contain beside what it asks for. */
const labelWords = wordSet(`
  de del della dello dell da do das dos di du des la le les l el los las il lo o a the of for your our my
  goes here hier ici aquí qui aqui
  van het den der dem die das und och y e et and complete full
  ihr ihre ihren votre ton notre su tu nuestra il tuo suo la sua seu sua uw je jouw din ditt er
`);

/** "pet name", "Name der Firma", "nombre del taller": the word for name comes last or first, as the language has it. */
const nameOf =
  /^(?!(?:in|by|no|big|code|nick|stage|good|brand|save|household|maiden|trade|the|of) )\p{L}{2,20} (?:name|naam|namn|navn)$|^(?:nom|nombre|nome|nazwa|имя|название|naam|(?:name|namn|navn) (?:der|des|de|van|på|til|of)) /u;

/** "Book Title", "PHONE NUMBER": labels of forms. In lower case they may be meant: "phone number". */
const formLabel =
  /^(?!(?:No|The|Any|Your|My|Our|Their|This|That|Save|Job) )\p{Lu}\p{L}{2,20} (?:Title|Address|Number|Date|Amount|Link|URL|ID|(?:\p{Lu}\p{L}{2,20} )?Name|TITLE|ADDRESS|NUMBER|DATE|AMOUNT|LINK)$/u;

/** Whether a default is the label of its own field: "Nome azienda", "First Name, Last Name", "your business". */
function isLabel(value: string, variable: string): boolean {
  const words = value.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0 || words.length > 6 || /\d/.test(value)) {
    return false;
  }
  const asks = words.filter((word) => !labelWords.has(word));
  if (asks.length === 0) {
    return false;
  }
  // "company_name": "Company Name"
  if (asks.length > 1 && normalizedName(value) === normalizedName(variable)) {
    return true;
  }
  const isForm = asks.every((word) => placeholderWords.has(word) || nameWord.test(word));
  const asksForName = asks.some((word) => nameWord.test(word));
  // "company name goes here", and "pet name": what is named need not be known
  return (
    asksForName &&
    (isForm ||
      (asks.length === 2 && nameOf.test(value.toLowerCase().replace(/ (?:goes )?here$/, ''))))
  );
}

/** "your company", "Ihre Firma", "Company Inc.": spoken it says nothing. "your order" may be meant. */
const yours =
  /^(?:your|my|ihre?|deine?|meine?|votre|ton|mon|ma|la (?:tua|sua|mia)|su|tu|mi|a sua|sua|minha|uw|jouw|mijn|ditt|din|mitt) (?:\p{L}+ )?(?:company|business|name|number|firma|firmenname|unternehmen|société|entreprise|nom|empresa|nombre|azienda|nome|bedrijf|naam|företag|namn)(?: (?:goes )?here)?$|^(?:company|firma|empresa|société|azienda|bedrijf|företag),? (?:inc|llc|ltd|gmbh|ag|sa|sl|srl|bv|ab)\b\.?$/iu;

/** Whether a default stands in place of a value that somebody forgot to fill in. */
export function isStandIn(value: string, variable: string): boolean {
  const text = value.trim().replace(/^[([<]\s*(.*?)\s*[)\]>]$/, '$1');
  return (
    leftBehind.has(text.toLowerCase()) ||
    [leftBehindText, sampleData, formLabel, yours].some((pattern) => pattern.test(text)) ||
    isLabel(text, variable)
  );
}
