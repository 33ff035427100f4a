// What reads well and speaks badly, as patterns. All repetitions are bounded or linear.

export const emails =
  /[\p{L}\p{N}._%+-]{1,64} ?[([](?:at|ät|arroba)[)\]] ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

const topLevel =
  'com|net|org|io|ai|app|dev|info|biz|shop|online|store|site|tech|de|at|ch|fr|es|it|nl|be|pl|pt|br|mx|eu|uk|us|ca|se|dk|no|fi|cz|ro|gr|tr|ru|ua|jp|cn|in|au|co|me|tv|gov|edu';
export const urls = new RegExp(
  `(?:https?:\\/\\/|www\\.)[^\\s<>"“”]{1,300}[^\\s<>"“”.,;:!?)]|(?<![\\p{L}\\p{N}@._-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}\\.){1,4}(?:${topLevel})(?![\\p{L}\\p{N}_-]|\\.\\p{L})(?:\\/[^\\s<>"“”]{0,200}[^\\s<>"“”.,;:!?)])?`,
  'giu',
);

/** Companies that are called by their domain. */
const domainBrands =
  /^(?:booking|amazon|hotels|cars|match|ancestry|apartments|realtor|monster|salesforce|overstock|wayfair|chewy|priceline|trip|bol|monday|about|freelancer|vistaprint|1-800-flowers|autotrader|check24|verivox|immowelt|mobile|autoscout24|parship|web|gmx|leboncoin|cdiscount|meetic|veepee|idealista|fotocasa|infojobs|coolblue|thuisbezorgd|marktplaats|allegro|decolar|magazineluiza|subito|facile|prima|segugio|bricoman)\.(?:com|de|fr|es|it|nl|pl|br)$/i;

/** "calling from Acme.com": the name of a company. "Visit Acme.com" and "more at acme.com" are addresses. */
const companyBefore =
  /(?<!\p{L})(?:from|with|behalf of|representing|von|vom|bei|beim|für|chez|de chez|de la part de|de|di|da|van|namens|från|fra|z) $/iu;

/** Whether a domain without a path is the name of a company, from what stands before it. */
export function isDomainBrand(url: string, before: string): boolean {
  return domainBrands.test(url) || (/^\p{Lu}[^/]*$/u.test(url) && companyBefore.test(before));
}

/** Telephone numbers in their usual shapes, and runs of five digits and more. */
export const digits =
  /(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}|\(\+?\d{1,5}\)|\d{2,5})(?:[ ./-]{1,2}\(?\d{2,5}\)?){2,6}(?!\d)|(?<![\p{N}.,/])(?:\+\d{1,3}[ -]?)?\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]\d{2,5}){0,3}|\+\d[\d ()/-]{5,18}\d|(?<![\p{N}.,/-] ?)(?!(?:19|20)\d\d (?:19|20)\d\d)\d{3,5} \d{4,5}(?![\p{N}]| \p{N})|(?<![\d.,])\d{5,}(?![\d%]|[.,]\d)|(?<!\p{N})\d{3}[-.]\d{4}(?!\p{N})/gu;

export const fillers = [
  /(?<![\p{L}\p{N}-])(?:hã+|é{3,}|e{2,}h+|e+h{2,}|uh+m?|uh-huh|mm+-?hm+|mm+|umm+|uhm+|er{2,}m*|erm+|hmm+|mhm+|ähm?|äh+m*|öhm?|euh+|heu+|ehm+|uhh+|ehh+|yyy+|eee+)(?![\p{L}\p{N}-])/giu,
  // words of German and Portuguese as well, so that a comma or dots must follow
  /(?<![\p{L}\p{N}-])(?:um|er|eh|hm|öh|este|ee)(?= ?(?:\.{2,}|…))|(?<=^|[.!?,…–—-] ?)(?:um|eh|hm|hum|öh)(?=,)|(?<=, )er(?=,)|(?<=^|[.!?] )er(?=, (?:hi|hello|hey|good|yes|so|this|it|is|i|well|sorry|am)(?!\p{L}))/giu,
];

/** Markdown and lists. */
export const markdown =
  /\*{1,3}[^\s*][^*\n]{0,200}\*{1,3}(?!\d)|(?<![\p{L}\p{N}_])_{1,2}[^\s_][^_\n]{0,200}_{1,2}(?![\p{L}\p{N}_])|~~[^~\n]{1,200}~~|`{1,3}[^`\n]{1,200}`{1,3}|^```.{0,40}$|!?\[[^\]\n]{0,120}\]\([^)\n]{0,300}\)|^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,2}[.)]) +\S[^\n]{0,80}|^ {0,3}(?:-{3,}|\*{3,}|_{3,}) *$|(?:^|\s)[•‣◦▪●·] ?\S|^\|.{1,200}\|$/gmu;

/** Lists within a line: "1) … 2) …". */
export const inlineLists = /(?<![\p{N}\p{L}(])1[.)] \S[^\n]{1,200}?(?<![\p{N}\p{L}(])2[.)] \S/gu;

/** Pictographs, flags, and faces made of signs. © and ® are words. */
export const emoji =
  /(?![©®™])\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|(?<=^|\s)(?:[:;=]['’]?-?[)(DPpOo|]|<3|\^_?\^|:\*|xD)(?=$|[\s.,!?])/gu;

export const dashes = /[—–―]|(?<=[\p{L}\p{N}} ])--+|(?<=\s)-(?=\s)/gu;
/** A range of figures: "9–17". */
export const figureRange = /^\d\s?[–—-]\s?\d$/;

export const parentheses = /\([^()\n]{0,300}\)|（[^（）\n]{0,300}）|[()]/g;
/** An area code or a country code. */
export const areaCode = /^\(\+?\d{1,5}\)$/;
