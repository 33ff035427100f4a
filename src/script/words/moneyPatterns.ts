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
  'dollars?|bucks|cents?|euros?|pounds sterling|quid|francs?|franken|rappen|yen|rupees?|kronor|kroner|kronen|złot\\p{L}{1,2}|zł|forint|ft|korun\\p{L}?|kč|lei|lir\\p{L}|reais|pesos|soles|yuan|rand|dirhams?|céntimos|centavos|centimes|centesimi|eurocent|рубл\\p{L}{1,3}|руб|гривень|kr';

/** The last word of a number in words. */
const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{L}{3,6}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|million|\\p{L}{0,30}(?:zehn|zwanzig|ßig|zig|elf|zwölf|hundert|tausend)|zwei|drei|vier|fünf|sechs|sieben|acht|neun|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingts?|trente|quarante|cinquante|soixante|cents?|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|\\p{L}{0,12}cientos|mil|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|quaranta|cinquanta|sessanta|cento|duecento|mila|dois|três|quatro|dez|vinte|trinta|quarenta|cem|duzentos|twee|vier|vijf|tien|twintig|\\p{L}{0,20}tig|honderd|duizend';

const figure = "\\d{1,3}(?:[ .,’']?\\d{3}){0,5}(?:[.,]\\d{1,2})?(?:,-|,–|\\.-)?";

/** `$42.50`, `20 €`, `CHF 49`, `US$ 5`: amounts with a sign or a code. */
export const amountsWithSign = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?:(?:US|CA|C|A|AU|NZ|HK|S|R)?[$€£¥₹₽₺₴₩₪₫฿] ?${figure}(?: ?(?:k|m|million|billion))?|${code} ?${figure}|${figure} ?(?:[$€£¥₹₽₺₴₩₪₫฿]|${code}(?!\\p{L})))(?!\\d)`,
  'gu',
);

/** `20 euros`, `forty-nine dollars`, `neunzehn Euro`. */
export const amountsInWords = new RegExp(
  `(?<![\\p{L}\\p{N}_.,])(?:${figure}|${numberWords})(?: |-)(?:${currencyWords})(?![\\p{L}\\p{N}])`,
  'giu',
);
