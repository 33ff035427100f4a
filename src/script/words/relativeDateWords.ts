// Days and periods that are counted from the day of the call, in English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Swedish, Danish and Norwegian.

/** "tomorrow": never right for long, and mostly said of one appointment. */
const otherDays = [
  'tomorrow|day after tomorrow|übermorgen|demain|après-demain|pasado mañana|domani|dopodomani|amanhã|depois de amanhã',
  'overmorgen|morgenochtend|morgenmiddag|morgenavond|morgen(?:früh| früh| vormittag| nachmittag| mittag| abend)',
  'jutro|pojutrze|i ?morgon|i morgen|övermorgon|overmorgen|i overmorgen|zítra|pozítří|завтра|послезавтра',
].join('|');

/** "morgen" and "mañana" are "morning" as well, so that nothing may stand before them that says so. */
const morningOrTomorrow =
  '(?<!(?:guten|gute|jeden|am|diesen|der|den|einen|goede|goeie|iedere|elke|de|s|la|las|una|esta|cada|media|buena|god|hver|om) )morgen(?! (?:ist|lang))|(?<!(?:la|las|una|esta|cada|media|de|toda) )mañana';

const today =
  "today|tonight|this (?:morning|afternoon|evening)|(?:heute|diesen) (?:vormittag|nachmittag|abend)|ce matin|cet après-midi|esta (?:tarde|mañana|manhã)|stamattina|questo pomeriggio|vanochtend|vanmiddag|i eftermiddag|heute|heute abend|aujourd['’]hui|ce soir|hoy|esta noche|oggi|stasera|hoje|hoje à noite|vandaag|vanavond|dzisiaj|dziś|idag|i dag|ikväll|i kväll|i aften|i kveld|dnes|сегодня";

/** "this week", "la semaine prochaine", "volgende maand". */
const periods = [
  "(?:this|next|the coming|the current) (?:week|weekend|month|quarter|year|season|summer|winter|spring|fall|autumn|semester|term)(?:['’]s)?",
  '(?:diese|nächste|kommende|laufende)[nrs]? (?:woche|wochenende|monats?|quartals?|jahre?s?|saison|sommers?|winters?|semesters?)',
  "(?:cette|la) (?:semaine|année|saison)(?: prochaine)(?!\\p{L})|cette (?:semaine|année|saison)|ce (?:week-end|mois|trimestre|printemps)(?:-ci)?|le (?:mois|trimestre|week-end) prochain|l['’](?:an prochain|année prochaine|été prochain)|cet (?:été|hiver|automne)",
  '(?:est[ae]|l?a? ?próxim[ao]) (?:semana|mes|año|fin de semana|trimestre|temporada|verano|invierno)|(?:la semana|el mes|el año|el fin de semana) (?:que viene|próxim[ao]|entrante)',
  "(?:questa|questo|quest['’]) ?(?:settimana|mese|anno|weekend|fine settimana|trimestre|stagione|estate|inverno)|(?:la |il )?(?:prossim[ao]) (?:settimana|mese|anno|weekend|fine settimana|trimestre)|(?:la settimana|settimana|il mese|mese|l['’]anno) (?:prossim[ao]|entrante)",
  '(?:est[ae]|nest[ae]|próxim[ao]) (?:semana|mês|ano|fim de semana|trimestre|temporada|verão|inverno)|(?:semana|mês|ano) que vem|(?:semana|mês|ano) próxim[ao]',
  '(?:deze|volgende|komende|aanstaande) (?:week|maand|zomer|winter)|(?:dit|volgend|komend) (?:weekend|jaar|kwartaal|seizoen)',
  '(?:w )?(?:tym|przyszłym|następnym) (?:tygodniu|miesiącu|roku|kwartale)|(?:nästa|denna|den här|kommande) (?:vecka|vecken|månad|månaden|helg|helgen|år)|(?:næste|denne|neste) (?:uge|uke|måned|weekend|helg|år)',
].join('|');

/** An hour or a part of the day: "at 9", "at noon", "um zehn Uhr", "à 10 h", "alle 10". */
const timeOfDay = [
  "(?:at|by|before|after|from|around|um|gegen|ab|bis|vor|à|vers|avant|a las?|a la|alle|all['’]|dalle|às|ao|a partir das|om|rond|voor|o|po|klockan|kl\\.?|klokken|в)",
  '\\s(?:\\d{1,2}(?:[:.h]\\d{2}|h)?|noon|midnight|mid-?day|lunchtime|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|mittag|mitternacht|halb|viertel|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|midi|minuit|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|mezzogiorno|dieci|nove|undici|otto|meio|meia|duas|três|quatro|dez|onze|oito|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tio|nio|åtta|elva|ti|ni)(?!\\p{L})',
].join('');

const partOfDay =
  '(?:morning|afternoon|evening|night|noon|früh|vormittag|nachmittag|mittag|abend|matin|midi|après-midi|soir|por la (?:mañana|tarde|noche)|al mediodía|mattina|pomeriggio|sera|(?:de|à|pela) (?:manhã|tarde|noite)|ochtend|middag|avond|rano|wieczorem|förmiddag|eftermiddag|formiddag|ettermiddag)';

const start = '(?<![\\p{L}\\p{N}-])';
const end = '(?![\\p{L}\\p{N}-])';

/** What no default can say for long: "tomorrow", "this month only", "la semaine prochaine". */
export const relativeDates = new RegExp(
  `${start}(?:${otherDays}|${morningOrTomorrow}|${periods}|(?:this|later this) (?:morning|afternoon|evening))${end}`,
  'giu',
);

/** "today" is right on each day, unless something happens then: "today at 3", "heute um zehn". */
export const relativeTimes = new RegExp(
  [
    `${start}(?:${otherDays}|${morningOrTomorrow}|${today})(?:,? ${partOfDay})?,? (?:${timeOfDay}|\\d{1,2}(?::\\d{2})? ?(?:[ap]\\.?m|uhr|h(?!\\p{L})|heures))`,
    `${start}(?:at|um|à|a las|alle|às|om|o|kl\\.?) \\d{1,2}[^\\n!?]{0,12}? (?:${otherDays})${end}`,
  ].join('|'),
  'giu',
);

/** "this month only", "nur heute", "until tomorrow", "the end of the week". */
export const relativeEnds = new RegExp(
  [
    `${start}(?:${periods}|${today}|${otherDays}) (?:only|nur|seulement|uniquement|solamente|solo|únicamente|soltanto|apenas|somente|alleen)${end}`,
    `${start}(?:only|just|ends|ending|expires|expiring|until|till|through|valid (?:through|for)|by the end of|end of|nur|nur noch|bis|endet|läuft bis|seulement|jusqu['’](?:à|au|en)?|fin de|solo|sólo|solamente|hasta|termina|acaba|vence|solo per|fino a|fino alla fine di|entro|scade|só|apenas|até|termina|acaba|alleen|tot|tot en met|do|till|till och med|til) (?:the |zum |dem |el |la |le |il |o |a |de |het )?(?:end of |ende (?:der |des )?|fin de |final de |fine |fim d[ao] |eind(?:e)? (?:van )?)?(?:${periods}|${today}|${otherDays})${end}`,
    `${start}(?:(?:the )?end of (?:the|this) (?:week|month|year|quarter|season)|(?:zum |bis )?ende (?:der|dieser) woche|(?:zum |bis |am )?ende (?:des|dieses) (?:monats|jahres|quartals)|monatsende|jahresende|(?:la )?fin (?:de la semaine|du mois|de l['’]année)|(?:fin|final|fines|finales) de(?: la semana|l? mes|l? año)|fine (?:settimana|mese|anno)|(?:fim|final) (?:da semana|do mês|do ano)|(?:het )?eind(?:e)? (?:van (?:de|deze) (?:week|maand)|van (?:het|dit) jaar))${end}`,
  ].join('|'),
  'giu',
);

/** "by the 15th", "bis zum 15.", "le 15 à 10 h", "entro il 15": a day of some month. Not "the 15th of each month". */
export const daysOfMonth = new RegExp(
  [
    `${start}(?:by|on|until|till|before|after|due|from|since) the \\d{1,2}(?:st|nd|rd|th)(?=$|[.,;!?)]| (?:at|around|from|in the|and|or|to|through|if|so)(?!\\p{L}))`,
    `${start}(?:bis zum|am|vom|ab dem|zum) \\d{1,2}\\.(?=$|\\s*$|[,;!?)]| (?:um|gegen|ab|an|und|oder|bis)(?!\\p{L}))`,
    `${start}(?:le|jusqu['’]au|avant le|au|el|el día|hasta el|antes del|il|entro il|fino al|prima del|no dia|até o dia|até dia|op de|op|tot de|tot|vóór de) \\d{1,2}(?:er|º|e)?(?=$|[.,;!?)](?!\\d)| (?:à \\d|a las|alle|às|om)(?!\\p{L}))`,
  ].join('|'),
  'giu',
);

const few =
  '(?:an?|one|two|three|four|five|six|ten|a few|a couple of|\\d{1,2}|einem|einer|zwei|drei|vier|wenigen|einigen|un|une|deux|trois|quatre|quelques|una?|dos|tres|cuatro|unos|unas|uno|due|tre|quattro|qualche|uma?|duas|dois|três|quatro|alguns|algumas|een|twee|drie|vier|enkele|kilka|dwa|trzy|två|tre|några|to|noen|nogle)';
const units =
  '(?:days?|weeks?|months?|tag(?:en)?|wochen?|monat(?:en)?|jours?|semaines?|mois|d[ií]as?|semanas?|mes(?:es)?|giorn[oi]|settiman[ae]|mes[ei]|m[eê]s|dagen|weken|maand(?:en)?|dni|tygodnie|miesiące|dagar|veckor|månader|dage|uger|måneder|uker)';

/** A value that starts with "in two weeks", "a week from today", "dans deux semaines". */
export const laterValue = new RegExp(
  `^\\s*(?:(?:in|dans|en|dentro de|tra|fra|daqui a|em|over|za|om) ${few} ${units}|${few} ${units} from (?:today|now|tomorrow)|heute in ${few} ${units})${end}`,
  'iu',
);

/** A value that is nothing but "today". */
export const onlyToday = new RegExp(`^\\s*(?:${today})[.!]?\\s*$`, 'iu');

/** "a better tomorrow", "the leaders of tomorrow": no day. */
export const noDayBefore =
  /(?<!\p{L})(?:better|brighter|greener|of|bessere\p{L}|meilleur|mejor|migliore|melhor|beter\p{L}?) $/iu;
