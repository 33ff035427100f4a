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
  vänligt varmt glatt lugnt långsamt ler leende skrattar skratt suckar viskar paus ton röst glad peppigt energiskt entusiastiskt
  answer answers response respond responds reply replies antwort réponse respuesta risposta resposta antwoord svar
  pace tempo rhythm speed pick speaks speak talk parler laisser sprechen lassen hablar contestar conteste parlare
  rispondere falar responder praten antwoorden tala svara ringen
  odpowiedź abwarten wartend attendre attendez esperar esperando aspettare attendere aspetta aguarde aguardar
  esperando wachten afwachten vänta väntar vente czekaj czeka
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
  softly agent speaker customer caller user client their his her mit und in einem einer einen der die das sehr kurz sekunde sekunden avec et un une
  très d'un d'une con y e un una muy molto muito com met en een heel z i med och en ett
  auf op på na vom von du de la le kunden client cliente klant kund la il o a
`);

/** "[if voicemail, hang up]" */
const condition =
  /^\s*(?:if|when|unless|wenn|falls|sobald|si|quand|cuando|se|quando|als|indien|wanneer|om|när|jeśli) \p{L}+[ ,]/iu;

const isEmpty = /^[\s\d.,:;!?-]*$/;

/** Whether a text between brackets or asterisks tells the speaker how to speak or what to do. */
export function isStageDirection(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  if (words.length === 0 || words.length > 8 || isEmpty.test(text)) {
    return false;
  }
  if (condition.test(text)) {
    return true;
  }
  const directions = words.filter((word) => directionWords.has(word)).length;
  const others = words.filter((word) => !directionWords.has(word) && !connecting.has(word)).length;
  return directions > 0 && others <= 1 + directions;
}
