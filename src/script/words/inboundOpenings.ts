// Offers to help somebody who did not call, and thanks for a call that they did not make: alternatives of
// patterns, by language.

const offers = [
  // English
  '(?:how|what) (?:can|may|could|shall) (?:I|we) (?:\\p{L}+ )?(?:help|assist|do for|be of|direct your call)',
  "what (?:can|may) (?:I|we) (?:get|bring) (?:for )?you|what(?: would|[’']d) you like to order",
  '(?:who|where) (?:can|may|shall) I (?:connect|direct|transfer)|what (?:brings you|are you calling about)',
  "(?:^|[.!?] )you(?:[’']ve| have) reached (?!out|\\d|(?:your|the|an?) (?:age|end|limit|goal|point|stage|milestone|target|final|last|maximum|level|next))",
  'is there (?:something|anything) (?:I|we) can (?:help|do)',
  // German
  'wie (?:kann|darf|können) (?:ich|wir) (?:Ihnen|dir|euch|behilflich|helfen|weiterhelfen)',
  'was (?:kann|darf|können) (?:ich|wir) für (?:Sie|dich|euch)|womit (?:kann|darf) ich|was (?:wünschen|möchten) Sie\\?|worum geht es\\?',
  // French
  "comment (?:puis-je|pouvons-nous|est-ce que je peux|je peux) (?:vous |t[’']|te )?(?:aider|être|renseigner|servir|conseiller|orienter|accompagner)",
  '(?:en quoi|que) (?:puis-je|pouvons-nous)|que désirez-vous|je vous écoute',
  // Spanish
  '(?:en qué|cómo|como) (?:puedo|podemos|le puedo|te puedo|la puedo|lo puedo) (?:ayudar|servir|asistir|atender|orientar|colaborar)',
  'en qué (?:le|te|la|lo) puedo|qué (?:desea|se le ofrece|necesita)\\?|dígame',
  // Italian
  'come (?:posso|possiamo) (?:aiutar|esser|servir|assister|orientar)|in (?:che )?(?:cosa|modo) (?:posso|possiamo)|(?:mi|ci) dica|che cosa desidera',
  // Portuguese
  '(?:como|em que) (?:posso|podemos) (?:te |lhe |o |a )?(?:ajudar|ajudá|ser útil|auxiliar)|o que (?:deseja|você precisa)\\?',
  // Dutch
  '(?:hoe|waarmee|waar|wat) kan ik (?:u|je|jou|voor)|waar belt u (?:voor|over)',
  // Polish, Czech, Romanian, Hungarian, Croatian
  '(?:w czym|jak) mogę (?:pomóc|panu|pani|ci)|(?:jak|s čím) (?:vám|ti) (?:mohu|můžu|můžeme) pomoci|cu ce (?:vă|te) pot|miben segíthetek|kako (?:vam )?mogu pomoći',
  // Swedish, Danish, Norwegian, Finnish
  '(?:hur|vad) kan (?:jag|vi) (?:hjälpa|stå till|göra för)|hvad kan jeg (?:hjælpe|gøre)|hvordan kan jeg (?:hjælpe|hjelpe)|hva kan jeg (?:hjelpe|gjøre)|(?:kuinka|miten) voin (?:auttaa|olla)',
  // Turkish, Russian, Ukrainian, Bulgarian, Greek
  '(?:nasıl|size nasıl) yardımcı|чем (?:я )?(?:могу|можем) (?:вам )?(?:помочь|быть)|чим (?:я )?(?:можу|могу)|с какво мога|(?:πώς|πως) μπορώ να',
  // Japanese, Chinese, Korean, Arabic, Hebrew, Indonesian, Vietnamese
  'ご用件|いかがなさいました|どうなさいました|(?:有什么|有什麼|什么|怎么|如何)(?:可以|能|能够|可)?(?:帮|幫|为您|為您)您?|能帮您|무엇을 도와|어떻게 도와',
  'كيف (?:يمكنني|أستطيع|نستطيع) (?:مساعدت|أن أساعد)|איך אפשר לעזור|במה אפשר לעזור|bagaimana (?:saya|kami) (?:bisa|dapat) membantu|tôi có thể giúp',
];

const thanks = [
  // English
  '(?:thank you|thanks) (?:so much |very much )?for (?:calling|your call|contacting|reaching|getting in touch)',
  // German
  '(?:danke|vielen dank|herzlichen dank) (?:für (?:ihren|deinen|den) anruf|dass sie (?:uns )?anrufen)|schön,? dass (?:sie|du) anruf',
  // French
  "merci (?:d[’']|de |pour )(?:nous contacter|nous avoir contacté|nous joindre|appeler|votre appel|nous appeler|nous avoir appelé|avoir appelé)",
  // Spanish
  'gracias por (?:contactarnos|ponerse en contacto|llamar|su llamada|tu llamada|contactar|comunicarse)',
  // Italian
  'grazie (?:della|per la) (?:chiamata|telefonata)|grazie (?:per|di) (?:averci contattato|aver contattato|aver chiamato|averci chiamato|la (?:sua |tua )?(?:chiamata|telefonata))',
  // Portuguese
  'obrigad[oa] (?:por|pela|pelo) (?:seu contato|seu contacto|contato|contacto|telefonema|entrar em contato|nos ligar|nos contatar|ter ligado|ligar|sua ligação|chamada|sua chamada|contactar|contatar)',
  // Dutch
  'fijn dat (?:u|je) (?:ons )?belt|bedankt dat (?:u|je) (?:ons )?belt|(?:dank (?:u|je)(?: wel)?|bedankt) voor (?:het|uw|je) (?:bellen|telefoontje|belletje)',
  // Polish, Czech, Romanian, Hungarian
  'dziękuj(?:ę|emy) za (?:telefon|kontakt)|děkuj\\p{L}{1,3} za (?:zavolání|váš telefonát|telefonát)|mulțum\\p{L}{1,4} pentru (?:apel|că ați sunat)|köszönjük? (?:a hívás|hogy hívott)',
  // Swedish, Danish, Norwegian, Finnish
  'tack för (?:samtalet|att (?:du|ni) ring(?:er|de)|ditt samtal)|tak (?:fordi du ringer|for dit opkald)|takk for at du ringer|kiitos soitosta',
  // Russian, Ukrainian, Turkish
  'спасибо за (?:звонок|ваш звонок|обращение)|спасибо,? что позвонили|дякую за дзвінок|aradığınız için teşekkür',
  // Japanese, Chinese, Korean, Arabic, Indonesian
  'お電話(?:を)?(?:いただき|くださり|頂き)?、?(?:誠に)?ありがとう|(?:感谢|感謝|谢谢)您?(?:的)?(?:来电|來電|致电|致電)|전화(?:해)? ?주셔서 감사|شكر[ًا]{0,2} (?:لك )?(?:على|ل)(?: ?ا)?تصال|terima kasih (?:telah|sudah) menelepon',
];

export const inboundOpenings = {
  help: new RegExp(offers.join('|'), 'iu'),
  thanks: new RegExp(thanks.join('|'), 'iu'),
} as const;
