// What reads well and speaks badly, as patterns. All repetitions are bounded or linear.

export const emails = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;

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
  /(?<![\p{L}\p{N}.,/-])(?:\+\d{1,3}|\(\+?\d{1,5}\)|\d{2,5})(?:[ ./-]{1,2}\(?\d{2,5}\)?){2,6}(?!\d)|(?<![\p{N}.,/])(?:\+\d{1,3}[ -]?)?\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]\d{2,5}){0,3}|\+\d[\d ()/-]{5,18}\d|(?<![\d.,])\d{5,}(?![\d%]|[.,]\d)|(?<!\p{N})\d{3}[-.]\d{4}(?!\p{N})/gu;

export const fillers = [
  /(?<![\p{L}\p{N}-])(?:é{3,}|e{2,}h+|e+h{2,}|uh+m?|uh-huh|mm+-?hm+|mm+|umm+|uhm+|erm+|hmm+|mhm+|ähm?|äh+m*|öhm?|euh+|heu+|ehm+|uhh+|ehh+|yyy+|eee+)(?![\p{L}\p{N}-])/giu,
  // words of German and Portuguese as well, so that a comma or dots must follow
  /(?<![\p{L}\p{N}-])(?:um|er|eh|hm|öh|este|ee)(?= ?(?:\.{2,}|…))|(?<=^|[.!?,…–—-] ?)(?:um|eh|hm|hum|öh)(?=,)|(?<=, )er(?=,)|(?<=^|[.!?] )er(?=, (?:hi|hello|hey|good|yes|so|this|it|is|i|well|sorry|am)(?!\p{L}))/giu,
];

/** Offers to help somebody who did not call, and thanks for a call that they did not make. */
export const inboundOpenings = {
  help: /(?:how|what) (?:can|may|could) (?:I|we) (?:\p{L}+ )?(?:help|assist|do for|be of)|what (?:can|may) (?:I|we) (?:get|bring) (?:for )?you|what(?: would|['’]d) you like to order|ご用件|いかがなさいました|どうなさいました|(?:有什么|有什麼|什么|怎么|如何)(?:可以|能|能够|可)?(?:帮|幫|为您|為您)您?|能帮您|무엇을 도와|어떻게 도와|كيف (?:يمكنني|أستطيع|نستطيع) (?:مساعدت|أن أساعد)|איך אפשר לעזור|במה אפשר לעזור|bagaimana (?:saya|kami) (?:bisa|dapat) membantu|tôi có thể giúp|kako (?:vam )?mogu pomoći|с какво мога|how (?:can|may|shall) I (?:be of|direct your call)|(?:who|where) (?:can|may|shall) I (?:connect|direct|transfer)|(?:^|[.!?] )you['’]ve reached (?!out|your|the|an? |\d)|what (?:brings you|are you calling about)|wie (?:kann|darf|können) (?:ich|wir) (?:Ihnen|dir|euch|behilflich|helfen|weiterhelfen)|was (?:kann|darf|können) (?:ich|wir) für (?:Sie|dich|euch)|womit (?:kann|darf) ich|comment (?:puis-je|pouvons-nous|est-ce que je peux|je peux) (?:vous |t['’]|te )?(?:aider|être|renseigner|servir|conseiller|orienter|accompagner)|(?:en quoi|que) (?:puis-je|pouvons-nous)|(?:en qué|cómo|como) (?:puedo|podemos|le puedo|te puedo|la puedo|lo puedo) (?:ayudar|servir|asistir|atender|orientar|colaborar)|en qué (?:le|te|la|lo) puedo|come (?:posso|possiamo) (?:aiutar|esser|servir|assister|orientar)|in (?:che )?(?:cosa|modo) (?:posso|possiamo)|(?:como|em que) (?:posso|podemos) (?:te |lhe |o |a )?(?:ajudar|ajudá|ser útil|auxiliar)|(?:hoe|waarmee|waar|wat) kan ik (?:u|je|jou|voor)|(?:w czym|jak) mogę (?:pomóc|panu|pani|ci)|(?:hur|vad) kan jag (?:hjälpa|stå till|göra för)|hvad kan jeg (?:hjælpe|gøre)|hvordan kan jeg (?:hjælpe|hjelpe)|hva kan jeg (?:hjelpe|gjøre)|(?:kuinka|miten) voin (?:auttaa|olla)|(?:nasıl|size nasıl) yardımcı|чем (?:я )?(?:могу|можем) (?:вам )?(?:помочь|быть)|чим (?:я )?(?:можу|могу)|(?:jak|s čím) (?:vám|ti) (?:mohu|můžu|můžeme) pomoci|cu ce (?:vă|te) pot|miben segíthetek|(?:πώς|πως) μπορώ να/iu,
  thanks:
    /schön,? dass (?:sie|du) anruf|お電話(?:を)?(?:いただき|くださり|頂き)?、?(?:誠に)?ありがとう|(?:感谢|感謝|谢谢)您?(?:的)?(?:来电|來電|致电|致電)|전화(?:해)? ?주셔서 감사|شكر[ًا]{0,2} (?:لك )?(?:على|ل)(?: ?ا)?تصال|terima kasih (?:telah|sudah) menelepon|kiitos soitosta|děkuj\p{L}{1,3} za (?:zavolání|váš telefonát|telefonát)|mulțum\p{L}{1,4} pentru (?:apel|că ați sunat)|köszönjük? (?:a hívás|hogy hívott)|спасибо за (?:звонок|ваш звонок|обращение)|спасибо,? что позвонили|дякую за дзвінок|aradığınız için teşekkür|(?:thank you|thanks) (?:so much |very much )?for (?:calling|your call|contacting|reaching)|(?:danke|vielen dank|herzlichen dank) (?:für (?:ihren|deinen|den) anruf|dass sie (?:uns )?anrufen)|merci (?:d['’]|de |pour )(?:nous contacter|nous avoir contacté|nous joindre|appeler|votre appel|nous appeler|nous avoir appelé|avoir appelé)|gracias por (?:contactarnos|ponerse en contacto|llamar|su llamada|tu llamada|contactar|comunicarse)|grazie (?:della|per la) (?:chiamata|telefonata)|grazie (?:per|di) (?:averci contattato|aver contattato|aver chiamato|averci chiamato|la (?:sua |tua )?(?:chiamata|telefonata))|obrigad[oa] (?:por|pela|pelo) (?:seu contato|seu contacto|contato|contacto|telefonema|entrar em contato|nos ligar|nos contatar|ter ligado|ligar|sua ligação|chamada|sua chamada|contactar|contatar)|fijn dat (?:u|je) (?:ons )?belt|bedankt dat (?:u|je) (?:ons )?belt|(?:dank (?:u|je)(?: wel)?|bedankt) voor (?:het|uw|je) (?:bellen|telefoontje|belletje)|dziękuj(?:ę|emy) za (?:telefon|kontakt)|tack för (?:samtalet|att (?:du|ni) ring(?:er|de)|att du ringer|ditt samtal)|tak (?:fordi du ringer|for dit opkald)|takk for at du ringer/iu,
} as const;

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
