import { wordSet } from './placeholderWords.ts';

/** Words that say how to speak or what to do, in lower case. */
const directionWords = wordSet(`
  friendly friendlier warm warmly cheerful cheerfully cheery happy happily sad sadly excited excitedly
  enthusiastic enthusiastically calm calmly slow slowly slower fast quickly loud loudly soft softly quiet
  quietly gentle gently empathetic empathetically sympathetic sympathetically professional professionally
  polite politely serious seriously curious curiously surprised sarcastic sarcastically confident
  confidently upbeat energetic neutral whisper whispers whispering whispered laugh laughs laughing
  laughter laughing chuckle chuckles chuckling giggle giggles giggling sigh sighs sighing smile smiles
  smiling grin grins pause pauses paused pausing beat wait waits waiting silence breathe breathes breath
  inhale inhales inhaling exhale exhales cough coughs clears throat throat gasps gasp hesitate hesitates
  hesitantly nods nod shrugs sniffs sniffles crying cries sobbing yells shouts shouting singing sings tone
  voice accent emphasis emphasize spoken speaking ring rings ringing dial tone music beep hold listens
  listening speaks hangs greet greeting intro introduction opening ad-lib improvise
  freundlich freundlicher herzlich fröhlich ruhig langsam schnell leise laut lächelt lächelnd lacht lachend
  lachen flüstert flüsternd seufzt seufzend pause kurze warten wartet begeistert einfühlsam stimme ton
  betont höflich
  amical amicale amicalement chaleureux chaleureuse chaleureusement souriant souriante sourire sourit rit
  rires rire soupire soupir chuchote chuchotant pause calme calmement lentement vite doucement
  enthousiaste joyeux joyeuse ton voix attendre
  amable amablemente amistoso cálido cálida alegre alegremente sonríe sonriendo sonrisa ríe riendo risas
  risa suspira suspiro susurra susurrando pausa tranquilo despacio lentamente entusiasta tono voz espera
  esperar
  amichevole caloroso calorosa allegro allegra allegramente sorride sorridendo sorriso ride ridendo risate
  sospira sospiro sussurra calmo calma lentamente entusiasta tono voce attesa gentile gentilmente
  amigável caloroso alegre sorri sorrindo sorriso risos rindo suspira sussurra devagar calmamente tom voz
  aguarda espere
  vriendelijk warm vrolijk enthousiast rustig langzaam zacht glimlacht glimlach lacht lachend zucht
  fluistert fluisterend pauze wacht toon stem
  przyjaźnie ciepło wesoło spokojnie powoli śmieje uśmiecha śmiech uśmiech westchnienie szeptem pauza ton
  begeisterung lächeln gelächter räuspert räuspern zögernd zögert zögerlich hält inne atmet aufmunternd
  ernst traurig aufgeregt ermutigend nachdenklich pausiert schweigt schweigen stille klingelt anruf wählton
  enthousiasme bienveillance empathie sérieux sérieuse murmure murmurant hésite hésitant silence respire
  inspire expire tousse éclate rieur riant poli polie gai gaie pensif sonnerie attend attends patiente
  entusiasmo empatía calidez seriedad serio seria murmura murmurando duda dudando silencio respira tose
  carraspea ríen sonriente educado amablemente pensativo suena sonido
  entusiasmo empatia calore serietà serio seria mormora esita esitando silenzio respira tossisce
  schiarisce scherzoso cordiale cordialmente pensieroso squilla attende aspetta ridacchia sorridente
  entusiasmo empatia simpatia sério séria murmura hesita hesitando silêncio respira tosse pigarreia
  sorridente cordial pensativo toca pausadamente rir rindo-se animado animada
  enthousiasme empathie ernstig serieus mompelt aarzelt aarzelend stilte ademt hoest schraapt lachje
  glimlachend opgewekt beleefd nadenkend gaat over
  break
  delighted thrilled bubbly brightly apologetic apologetically relaxed soothing reassuring firmly lively caring
  compassionate compassionately thoughtful thoughtfully hopeful hopefully amused angrily pleasantly
  froh besorgt energisch sachlich sanft motiviert gelaunt überrascht verständnisvoll mitfühlend neugierig nett
  ravi ravie content contente heureux heureuse inquiet inquiète posé posée dynamique énergique doux douce enjoué
  enjouée détendu détendue rassurant rassurante surpris surprise aimable gentil gentille ému émue
  emocionado emocionada animado animada contento contenta ilusionado ilusionada cariñoso cariñosa empático
  empática enérgico enérgica calmado calmada relajado relajada cortés dulce suave preocupado preocupada
  felice preoccupato preoccupata energico energica dolce rilassato rilassata sorpreso sorpresa cortese solare
  vivace emozionato emozionata empatico empatica
  empolgado empolgada feliz contente calmo calma gentil educado educada carinhoso carinhosa simpático simpática
  entusiasmado entusiasmada tranquilo tranquila emocionado emocionada
  blij bezorgd verdrietig opgewonden spontaan kalm hartelijk verrast meelevend lief zachtjes toon warme
  hushed murmurs murmuring mutters muttering stammers sternly seriously playful playfully wink winks
  voix basse bajito baja sottovoce voce bassa piano baixinho baixa zachtjes fluisterstem cicho tyst stilla
  głosem głos spokojnym ciepłym miłym cichym uśmiechem śmiechem wzdycha chrząka przerwa entuzjazmem szeptem
  röst rösten lugn varm vänlig harklar pausar stemme rolig venlig vennlig varmt smiler ler sukker griner
  latter pause hosker kremter
  vänligt varmt glatt lugnt långsamt ler leende skrattar skratt suckar viskar paus ton röst
`);

/** "cheerily", "dolcemente", "joyeusement", "con entusiasmo", "mit Begeisterung": how to speak. */
const manner =
  /^(?!family$|reply$|supply$|assembly$|monthly$|weekly$|daily$|only$)(?:(?:very|more|sehr|très|muy|molto|muito|heel) )?(?:\p{L}{3,20}(?:ily|fully|antly|ently|ously|ively|edly|ingly|[^i]ly)|\p{L}{3,20}mente|\p{L}{3,20}(?:eusement|ivement|ièrement|amment|emment|lement)|\p{L}{3,20}[aei]ndo|(?!abend|wochenend|dividend)\p{L}{4,20}end)$|^(?:leicht|etwas|ganz|slightly|a bit|a little|un peu|légèrement|un poco|ligeramente|un po['’]|leggermente|um pouco|ligeiramente|een beetje|licht|lekko|lite) \p{L}{3,20}$|^(?:with|in|mit|avec|con|com|met|z|med) (?:an? |einem? |einer |un[ea]? |um[a]? |een |et |en )?(?:\p{L}{3,20} ){0,2}(?:\p{L}{2,20})$/iu;

/** Whether a text between brackets is an adverb, or a preposition with a manner: no value of a form is. */
export function isMannerWord(text: string): boolean {
  return manner.test(text.trim());
}

/** Connecting words that a direction may contain: `in a warm tone`. */
const connecting = wordSet(`
  in a an the with and very more to for of short long brief sec secs second seconds ms s while as at it
  softly agent speaker mit und in einem einer einen der die das sehr kurz sekunde sekunden avec et un une
  très d'un d'une con y e un una muy molto muito com met en een heel z i med och en ett
`);

const isEmpty = /^[\s\d.,:;!?-]*$/;

/** Whether a text between brackets or asterisks tells the speaker how to speak or what to do. */
export function isStageDirection(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (words.length === 0 || words.length > 8 || isEmpty.test(text)) {
    return false;
  }
  const directions = words.filter((word) => directionWords.has(word)).length;
  const others = words.filter((word) => !directionWords.has(word) && !connecting.has(word)).length;
  return directions > 0 && others <= 1 + directions;
}

/** A label of the speaker at the start of a message: `Agent: Hello`. */
const speakerLabel =
  /^\s*\*{0,2}(?:\p{L}{2,12} )?(?:agent|ai|assistant|bot|speaker|caller|rep|representative|librarian|pharmacist|teacher|driver|technician|receptionist|nurse|host|hostess|operator|clerk|dispatcher|interviewer|collector|sales rep|salesperson|advisor|adviser|virtual assistant|system|empfang|rezeption|interviewer(?:in)?|berater(?:in)?|mitarbeiter(?:in)?|réceptionniste|enquêteur|enquêtrice|recepcionista|operador(?:a)?|encuestador(?:a)?|asesor(?:a)?|receptionist(?:e)?|operatore|operatrice|consulente|atendente|entrevistador(?:a)?|receptioniste|sprecher|agentin|assistent|assistentin|agente|asistente|assistente|assistant|conseiller|conseillère|medewerker)\*{0,2}\s?:/iu;

/** The name of the speaker at the start: "Zoe: Hi, this is Acme." */
const speakerName =
  /^\s*\*{0,2}\p{Lu}\p{L}{1,20}\*{0,2}:\*{0,2}\s{1,3}["“„«]?(?=(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|guten|hallo|moin|servus|grüß|bonjour|bonsoir|salut|allô|hola|buenos|buenas|buongiorno|buonasera|salve|ciao|pronto|olá|oi|bom|boa|goede|dag|dzień|cześć|hej|hei|god|dobrý|здравствуйте|добрый)(?!\p{L}))/iu;

const people =
  '(?:customer|client|caller|user|patient|lead|person|callee|tenant|guest|donor|member|reader|parent|driver|candidate|applicant|student|owner|subscriber|voter|debtor|prospect|contact|buyer|seller|resident|recipient|employee|borrower|passenger|travell?er)';

/** "Remind the customer": an order about somebody else, in the imperative. */
const orders = new RegExp(
  [
    `^\\s*(?:remind|inform|notify|thank|tell|offer|ask|reassure|congratulate|invite) the ${people}(?!\\p{L})`,
    '^\\s*(?:erinnere|informiere|benachrichtige|frage|danke)(?:n sie)? (?:den|die|das|dem|der) \\p{Lu}\\p{L}{2,20}',
    '^\\s*(?:rappelle|rappelez|informe|informez|demande|demandez|remercie|remerciez|propose|proposez|préviens|prévenez) (?:au|à la|aux|le|la) (?:client|patient|locataire|personne|donat|usager|parent|prospect|contact)\\p{L}{0,8}',
    '^\\s*(?:recuerda|informa|avisa|agradece|ofrece|pregunta|recuerde|informe|avise) (?:al|a la|a los) (?:client|pacient|usuari|inquilin|donant|persona|huésped|contacto|padre|madre)\\p{L}{0,8}',
    '^\\s*(?:ricorda|informa|avvisa|ringrazia|chiedi|offri) (?:al|alla|il|la|all’) ?(?:client|pazient|utent|inquilin|donator|persona|ospite|contatto|genitor)\\p{L}{0,8}',
    '^\\s*(?:lembre|informe|avise|agradeça|ofereça|pergunte) (?:o|a|ao|à) (?:client|pacient|usuári|inquilin|doador|pessoa|hóspede|contato)\\p{L}{0,8}',
    '^\\s*(?:herinner|informeer|vertel|bedank|vraag) (?:de|het) (?:klant|patiënt|huurder|gebruiker|gast|donateur|persoon)\\p{L}{0,4}',
  ].join('|'),
  'iu',
);

/** Orders to the machine where its words should be. */
const instructions = [
  /^\s*say (?:hello|hi|good (?:morning|day|evening))(?: to (?:the|your|our)(?!\p{L})|(?:,| and) (?:then )?(?:introduce|give|state|explain|ask|say|tell|mention|confirm)(?!\p{L}))/iu,
  /^\s*["“]?(?:say|read|speak)(?: out)?(?: (?:exactly|this|the following|word for word))*\s?:/iu,
  /^\s*you (?:should|must|need to|have to|are to|will) (?:first |always |then )?(?:greet|ask|say|introduce|start|begin|open|mention|confirm|explain|welcome)(?!\p{L})/iu,
  /^\s*(?:open|start|begin) (?:the|this|your|each|every) (?:call|conversation|dialog(?:ue)?)(?!\p{L})/iu,
  /^\s*(?:(?:du|sie) (?:sollst|sollen|musst|müssen|begrüßt|begrüßen) |(?:eröffne|beginne|starte|eröffnen sie|beginnen sie) (?:das|den|die) (?:gespräch|anruf|telefonat)|(?:tu|vous) (?:dois|devez) |(?:commence|commencez|ouvre|ouvrez|débute|débutez) (?:l['’]appel|la conversation)|debes? (?:saludar|preguntar|presentarte)|(?:abre|empieza|inicia|comienza) (?:la llamada|la conversación)|devi (?:salutare|chiedere|presentarti)|(?:apri|inizia|avvia) (?:la chiamata|la conversazione)|(?:você )?deve (?:cumprimentar|perguntar)|(?:abra|comece|inicie) (?:a ligação|a chamada|a conversa)|je moet |(?:open|begin|start) het gesprek|pregunt[ae] al? (?:la |el )?\p{L}{3,20} (?:si|cómo|cuándo|qué|por)|chied[ia] (?:al|alla|all['’]) ?\p{L}{3,20} (?:se|come|quando)|pergunte (?:ao|à) \p{L}{3,20} (?:se|como|quando))(?!\p{L})/iu,
  /^\s*(?:greet|welcome (?:the|them)|introduce yourself|begin by|start by|start with|open with|open by|identify yourself|confirm that you are speaking|ask (?:the|if the|whether the) (?:customer|caller|user|patient|lead|client|person|callee)|ask (?:whether|if) (?:they|he|she|it|now|this)|ask for (?:the|their|them|him|her)|explain (?:who|why|that) (?:you|the|we|they)|(?:state|give|mention) your (?:\p{L}+ )?name|tell the (?:customer|caller|user|patient|lead|client|person))\b(?! (?:to|back)\b)/iu,
  /^\s*(?:begrüße|begrüß(?: den| die| das)|begrüßen sie|stelle? dich|stellen sie sich|sage?:|frage?,? (?:den|die|ob|nach)|fragen sie (?:den|die|ob)|beginne mit|erkläre,? (?:wer|warum|dass)|nenne deinen namen)(?![\p{L}])/iu,
  /^\s*(?:saluez|salue le|salue la|présentez-vous|présente-toi|accueillez|accueille l[ea]|dites\s?:|dis\s?:|demandez (?:au|à la|si)|demande (?:au|à la|si)|explique(?:z)? (?:qui|pourquoi) (?:tu|vous)|donne ton nom|donnez votre nom|commencez par|commence par)(?![\p{L}])/iu,
  /^\s*(?:salud[ae] (?:a|al)|salúdal[oae]s?|preséntate|preséntese|di\s?:|diga\s?:|pregunt[ae] (?:al?|si) (?:la |el )?(?:cliente|paciente|persona|usuario|puede|tiene|es)|explica (?:quién|por qué)|di tu nombre|empieza por|comienza con)(?![\p{L}])/iu,
  /^\s*(?:salut[ai] (?:il|la|l['’])|presentati|si presenti|di['’]\s?:|dica\s?:|chiedi (?:al|se|alla)|spiega (?:chi|perché)|inizia con)/iu,
  /^\s*(?:cumprimente|apresente-se|saúde o|saúde a|diga\s?:|diga seu nome|pergunte (?:ao|à|se)|explique (?:quem|por que)|comece por|comece com)(?![\p{L}])/iu,
  /^\s*(?:begroet|stel jezelf voor|stel je voor|zeg\s?:|zeg je naam|vraag (?:de klant|of)|leg uit (?:wie|waarom)|begin met)(?![\p{L}])/iu,
];

/** Where a message begins with a label or an order instead of words to say; the length of that beginning. */
export function instructionLength(text: string): number {
  for (const pattern of [speakerLabel, speakerName, orders, ...instructions]) {
    const match = pattern.exec(text);
    if (match !== null) {
      return match[0].length;
    }
  }
  return 0;
}
