/** Codes of ISO 4217 that are English words in capitals as well: "ALL 5", "TOP 10". */
const wordLikeCodes: ReadonlySet<string> = new Set([
  ...[
    'ALL',
    'TOP',
    'TRY',
    'MAD',
    'CUP',
    'PEN',
    'SOS',
    'GEL',
    'COP',
    'BOB',
    'RON',
    'MOP',
    'LAK',
    'BAM',
    'ANG',
  ],
  ...['XXX', 'XTS', 'NAD', 'DOP', 'STN', 'VES'],
]);

const codes = Intl.supportedValuesOf('currency').filter((code) => !wordLikeCodes.has(code));
const code = `(?:${codes.join('|')})`;

const currencyWords =
  'dollars?|bucks|cents?|euros?|pounds sterling|quid|francs?|franken|rappen|yen|rupees?|kronor|kroner|kronen|złot\\p{L}{1,3}|zł|forint|ft|korun\\p{L}?|kč|lei|lir\\p{L}|reais|pesos|soles|yuan|rand|dirhams?|céntimos|centavos|centimes|centesimi|eurocent|рубл\\p{L}{1,3}|руб|гривень|kr';

/** The last word of a number in words. */
const numberWords = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|million',
  '\\p{L}{0,30}(?:zehn|zwanzig|ßig|zig|elf|zwölf|hundert|tausend)|zwei|drei|vier|fünf|sechs|sieben|acht|neun',
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|mille',
  'dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}{3,6}|veint\\p{L}{1,8}|(?:trei|cuar|cincu|ses|set|och|nov)\\p{L}{1,2}nta|cien(?:to)?|\\p{L}{0,12}cientos|quinientos|mil',
  '\\p{L}{0,16}(?:due|tre|tré|quattro|cinque|sei|sette|otto|nove|uno)|dieci|\\p{L}{2,8}dici|dicia\\p{L}{4,6}|diciotto|vent[iuo]|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|\\p{L}{0,20}cento|mila',
  'dois|duas|três|quatro|sete|oito|dez|doze|treze|quinze|dez[aeo]\\p{L}{4,6}|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|cem|\\p{L}{0,8}[cz]entos|quinhentos',
  'twee|drie|vijf|zes|zeven|negen|tien|twaalf|\\p{L}{3,5}tien|\\p{L}{0,20}tig|honderd|duizend',
  'dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|\\p{L}{2,8}(?:naście|dzieścia|dzieści|dziesiąt)|sto|dwieście|\\p{L}{2,8}set|tysiąc',
  'två|fem|sju|åtta|nio|tio|\\p{L}{0,6}ti(?:o|e|o?\\p{L}{2,5})|tjugo\\p{L}{0,4}|tyve|\\p{L}{0,12}(?:hundra|hundre|tusen)|hundrede|tusind',
].join('|');

const figure = "\\d{1,3}(?:[ .,’']?\\d{3}){0,5}(?:[.,]\\d{1,2})?(?:,-|,–|\\.-)?";

/** Abbreviations that are written like signs. */
const signs = 'kr\\.?|Kč|zł|Ft|лв|грн|руб\\.?|Fr\\.';

/** `$42.50`, `20 €`, `CHF 49`, `US$ 5`: amounts with a sign or a code. */
export const amountsWithSign = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?:(?:US|CA|C|A|AU|NZ|HK|S|R)?[$€£¥₹₽₺₴₩₪₫฿] ?${figure}(?: ?(?:k|m|million|billion))?|${code} ?${figure}|${figure}(?: ?[kKmM](?= ))? ?(?:[$€£¥₹₽₺₴₩₪₫฿]|(?:${code}|${signs})(?!\\p{L})))(?!\\d)`,
  'gu',
);

/** `20 euros`, `forty-nine dollars`, `neunzehn Euro`. */
export const amountsInWords = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?:${figure}|${numberWords})(?: |-)(?:${currencyWords})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "fifteen pounds", which are money only where a price belongs. */
export const poundsInWords = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?:${figure}|${numberWords})(?: |-)(?:pounds?|libras?)(?![\\p{L}\\p{N}])`,
  'giu',
);
