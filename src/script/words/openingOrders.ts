// How a first message begins that is written for the machine instead of for the person who picks up.

/** The words of a language, as alternatives of a pattern. */
interface OrderWords {
  /** Orders that need nothing behind them: "introduce yourself". */
  readonly alone: string;
  /** Orders that are one only with somebody or a question behind them: "ask" … */
  readonly tell: string;
  /** … "the customer", and what follows a person who is not named. */
  readonly people: string;
  /** … "if", "for their name". */
  readonly questions: string;
  /** Articles before a person who is not in the list, and what the sentence goes on with: "tell the skipper that". */
  readonly anybody: readonly [articles: string, next: string];
  /** "You must", "the agent should". */
  readonly duties: string;
  /** Who the prompt says the machine is: "you are … an assistant". */
  readonly roles: string;
}

const orders: readonly OrderWords[] = [
  {
    // English
    alone:
      "greet|welcome (?:them|(?:the|our) \\p{L}{4,12})|introduce yourself|identify yourself|(?:begin|start|open) (?:by|with|(?:the|this|your|each|every) (?:call|conversation|dialog(?:ue)?))|say (?:hello|hi|good (?:morning|day|evening))(?: to (?:the|your|our)|(?:,| and) (?:then )?(?:introduce|give|state|explain|ask|say|tell|mention|confirm))|(?:state|give|mention|confirm) (?:your (?:\\p{L}+ )?name|that you are)|(?:verify|confirm|check|make sure) (?:that )?(?:you(?:[’']re| are)|they|their|the identity|whether)|wait (?:for|until)|your (?:task|goal|role|job|objective|mission) is to|(?:greeting|welcoming) (?:the|our|your)|leave (?:a|the following) (?:short |brief )?(?:voice ?mail|message)",
    tell: 'call|phone|ask|tell|remind|inform|notify|thank|offer|reassure|congratulate|invite|explain|confirm with|let',
    people:
      '(?:the|your|our) (?:customer|client|caller|user|patient|lead|person|callee|tenant|guest|donor|member|reader|parent|driver|candidate|applicant|student|owner|subscriber|voter|debtor|prospect|contact|buyer|seller|resident|recipient|employee|borrower|passenger|travell?er)',
    questions:
      '(?:if|whether) (?:they|he|she|it|now|this)|for (?:the|their|them|him|her)|(?:who|why|that) (?:you|the|we|they)|them (?:who|why|that|about|if)',
    anybody: ['the|our', 'that|if|whether|about|why|how|when|to|of'],
    duties:
      '(?:you|(?:the|this|your|our) (?:ai |voice )?(?:agent|assistant|bot|ai|caller|representative|rep)) (?:should|must|need to|needs to|have to|has to|are to|is to|will|shall)(?: \\p{L}+ly| first| always| then)? (?:greet|ask|say|introduce|start|begin|open|mention|confirm|explain|welcome|call|verify|identify|be)',
    roles:
      "(?:you are|you[’']re) (?:an? |the |our )|(?:act|behave|respond) (?:as|like) (?:an? |the )|your (?:task|goal|role|job|objective) is",
  },
  {
    // German
    alone:
      'begrüße|begrüß(?: den| die| das)|begrüßen sie|stelle? dich|warte (?:auf|bis)|stellen sie sich|sage?:|(?:nenne|sage?) (?:deinen|ihren) namen|beginne mit|(?:eröffne|beginne|starte|eröffnen sie|beginnen sie|starten sie) (?:das|den|die) (?:gespräch|anruf|telefonat)',
    tell: 'rufe?|erinnere|informiere|benachrichtige|frage?|danke|erkläre|bitte|(?:erinnern|informieren|benachrichtigen|fragen|bitten) sie',
    people: '(?:den|die|das|dem|der) \\p{Lu}\\p{L}{2,20}',
    questions: ',? ?(?:ob|nach|wer|warum|dass)',
    anybody: ['den|die|das|dem|der', 'ob|dass|wie|wann|warum|nach|,'],
    duties:
      '(?:du|sie|der \\p{L}{0,12}(?:agent|assistent|bot)|die (?:ki|stimme|assistentin)) (?:sollst|sollen|soll|musst|müssen|muss|begrüßt|begrüßen|rufst|fragst|stellst dich)',
    roles:
      'du bist (?:ein|der|die)|(?:verhalte dich|handle|agiere) (?:wie|als)|deine (?:aufgabe|rolle) ist',
  },
  {
    // French
    alone:
      "saluez|salue (?:l[ea]|et)|(?:présentez-vous|présente-toi)|accueillez|accueille l[ea]|dites\\s?:|dis\\s?:|donne ton nom|donnez votre nom|commence[rz]? par|(?:commence|commencez|ouvre|ouvrez|débute|débutez) (?:l[’']appel|la conversation)",
    tell: 'appelle|appelez|rappelle|rappelez|informe|informez|demande|demandez|remercie|remerciez|propose|proposez|préviens|prévenez|explique|expliquez',
    people:
      '(?:au|à la|aux|le|la) (?:client|patient|locataire|personne|donat|usager|parent|prospect|contact)\\p{L}{0,8}',
    questions: '(?:si|qui|pourquoi|que tu|que vous)',
    anybody: ["au|à la|à l[’']|le|la|l[’']", 'que|si|de|du|pourquoi|quand'],
    duties: "(?:tu|vous|l[’'](?:agent|assistant)\\p{L}{0,2}) (?:dois|devez|doit)(?! (?:de l|me))",
    roles: '(?:tu es|vous êtes) (?:une?|l)|agis comme|(?:ta mission|ton rôle|votre mission) est',
  },
  {
    // Spanish
    alone:
      'salud[ae] (?:al?|y)|espera (?:a|hasta)|salúdal[oae]s?|preséntate|preséntese|di\\s?:|diga\\s?:|di tu nombre|(?:empieza|comienza|inicia|abre) (?:por|con|la llamada|la conversación)',
    tell: 'llam[ae]|recuerd[ae]|inform[ae]|avis[ae]|agradec[ea]|agradezca|ofrec[ea]|pregunt[ae]|explica',
    people:
      '(?:al?|a la|a los) (?:la |el )?(?:client|pacient|usuari|inquilin|donant|persona|huésped|contacto|padre|madre)\\p{L}{0,8}',
    questions:
      '(?:al? (?:la |el )?\\p{L}{3,20} )?(?:si (?:puede|tiene|es)|cómo|cuándo|quién|por qué)|por (?:el|la|su)',
    anybody: ['al|a la|a los', 'que|de que|si|por|cuándo|cómo'],
    duties:
      '(?:(?:tú |el agente |la asistente )?deb(?:es?|e) (?:saludar|preguntar|presentar))|(?:llamas|saludas|preguntas) al?',
    roles: 'eres (?:una?|el|la)|actúa como|tu (?:tarea|función|objetivo) es',
  },
  {
    // Italian
    alone:
      "salut[ai] (?:e|il|la|l[’'])|presentati|si presenti|di['’]\\s?:|dica\\s?:|(?:inizia|apri|avvia) (?:con|la chiamata|la conversazione)",
    tell: 'chiama|ricorda|informa|avvisa|ringrazia|chied[ia]|offri|spiega',
    people:
      "(?:al|alla|il|la|all[’']) ?(?:client|pazient|utent|inquilin|donator|persona|ospite|contatto|genitor)\\p{L}{0,8}",
    questions: "(?:(?:al|alla|all[’']) ?\\p{L}{3,20} )?(?:se|chi|perché|come|quando)",
    anybody: ["il|la|al|alla|l[’']|all[’']", 'che|se|di|del|perché|quando'],
    duties:
      "(?:l[’']agente |l[’']assistente )?dev[ie] (?:salutare|chiedere|presentarti|presentarsi)",
    roles: "sei (?:un|il|la|l[’'])|il tuo (?:compito|ruolo) è",
  },
  {
    // Portuguese
    alone:
      'cumprimente|aguarde (?:a|até|que)|apresente-se|saúde [oa]|diga\\s?:|diga seu nome|(?:comece|inicie|abra) (?:por|com|a ligação|a chamada|a conversa)',
    tell: 'ligue|lembre|informe|avise|agradeça|ofereça|pergunte|explique',
    people:
      '(?:o|a|ao|à) (?:client|pacient|usuári|inquilin|doador|pessoa|hóspede|contato)\\p{L}{0,8}',
    questions: '(?:(?:ao|à) \\p{L}{3,20} )?(?:se|quem|por que|como|quando)|pel[oa]',
    anybody: ['o|a|ao|à', 'que|de que|se|por|quando|como'],
    duties:
      '(?:você |o agente |a assistente )?deve (?:cumprimentar|perguntar|se apresentar)|você (?:liga|cumprimenta|pergunta)',
    roles: 'você é (?:uma?|o|a)|aja como|sua (?:tarefa|função) é',
  },
  {
    // Dutch
    alone:
      'begroet|wacht (?:op|tot)|stel (?:jezelf|je|uzelf) voor|zeg\\s?:|(?:zeg|noem) je naam|begin met|(?:open|begin|start) het gesprek',
    tell: 'bel|herinner|informeer|vertel|bedank|vraag|leg',
    people:
      '(?:aan )?(?:de|het) (?:klant|patiënt|huurder|gebruiker|gast|donateur|persoon)\\p{L}{0,4}',
    questions: '(?:of|naar de|naar het|uit (?:wie|waarom))',
    anybody: ['de|het|aan de|aan het', 'dat|of|naar|waarom|wanneer|over|,'],
    duties: '(?:je|de agent|de assistent) moet|je (?:belt|begroet|vraagt) (?:de|het)',
    roles: 'je bent (?:een|de)|gedraag je als|jouw (?:taak|rol) is',
  },
  {
    // Swedish, Danish, Norwegian
    alone:
      'hälsa på|vänta (?:på|tills)|presentera dig|presenter dig|præsenter dig|(?:börja|inled|begynd|start) (?:med|samtalet)|säg\\s?:',
    tell: 'ring|fråga|spørg|spør|berätta för|påminn|informera|tacka|erbjud|be',
    people: '(?:kund|patient|hyresgäst|användar|gäst|person|kunde|klient)\\p{L}{2,4}',
    questions: '(?:om|efter|vem|varför)',
    anybody: ['|den|det', 'att|om|varför|när'],
    duties:
      '(?:du|agenten|assistenten) (?:ska|skall|måste|skal|må) (?:alltid |först )?(?:hälsa|fråga|presentera|börja|hilse|spørge)',
    roles: 'du är (?:en|ett)|agera som|din (?:uppgift|roll) är',
  },
];

/** What a machine is, in the sentence that says so: "You are Sam, a friendly assistant." */
const jobs =
  '\\p{L}{0,12}(?:assistant|agent|bot|receptionist|representative|caller|sales|support|role|call|assistent|rezeption|berater|mitarbeiter|assistante?|conseill|réceptionniste|enquêt|asistente|asesor|recepcionista|agente|assistente|consulente|addett|atendente|consultor|medewerker|receptioniste|assistenten|rådgivare|säljare)';

const patterns = orders.map(
  ({ alone, tell, people, questions, anybody: [articles, next], duties, roles }) =>
    new RegExp(
      `^\\s*(?:(?:please |bitte |por favor,? |\\p{L}{3,12}ly |(?:freundlich|höflich|poliment|amablemente|gentilmente|beleefd) )?(?:${alone}|(?:${tell})(?: ${people}| (?:${articles}) ?\\p{L}{3,20}(?=,| )[ ,]{1,2}(?:${next})|(?:\\s|(?=,))(?:${questions}))|${duties})(?!\\p{L})|(?:${roles})[^.!?\\n]{0,60}?(?<!\\p{L})${jobs})`,
      'iu',
    ),
);

/** "You are Mia. You call patients": a name, in a sentence that asks nothing. */
const persona =
  /^\s*(?:You are|You['’]re|Du bist|Sie sind|Tu es|Vous êtes|Eres|Sei|Você é|Je bent|U bent|Du är) (?!Mr|Mrs|Ms|Dr|Herr|Frau)\p{Lu}\p{L}+[.,](?: [^?\n]{1,200}[.!]|$)/u;

/** "Say exactly:" */
const say =
  /^\s*["“]?(?:say|read|speak)(?: out)?(?: (?:exactly|this|the following|word for word))*\s?:/iu;

/** A label of the speaker: "Agent: Hello". */
const speakerLabel =
  /^\s*\*{0,2}(?:\p{L}{2,12} )?(?:agent|ai|assistant|bot|speaker|caller|rep|representative|librarian|pharmacist|teacher|driver|technician|receptionist|nurse|host|hostess|operator|clerk|dispatcher|interviewer|collector|sales rep|salesperson|advisor|adviser|virtual assistant|system|empfang|rezeption|interviewer(?:in)?|berater(?:in)?|mitarbeiter(?:in)?|réceptionniste|enquêteur|enquêtrice|recepcionista|operador(?:a)?|encuestador(?:a)?|asesor(?:a)?|receptionist(?:e)?|operatore|operatrice|consulente|atendente|entrevistador(?:a)?|receptioniste|sprecher|agentin|assistent|assistentin|agente|asistente|assistente|conseiller|conseillère|medewerker|säljare|rådgivare)\*{0,2}(?:\s?[([][^()[\]\n]{1,30}[)\]])?\s?:/iu;

/** A label of the text: "First message: Hello", "Begrüßung: Guten Tag". */
const textLabel =
  /^\s*[*_#]{0,3}\s?(?:(?:first|opening|initial|welcome) (?:message|line|sentence)|erste nachricht|(?:premier )?message d['’](?:accueil|ouverture)|premier message|phrase d['’](?:accroche|ouverture)|(?:primer mensaje|mensaje (?:inicial|de bienvenida))|primo messaggio|messaggio iniziale|primeira mensagem|mensagem inicial|eerste bericht|första meddelande|greeting|opening|opener|intro(?:duction)?|script|begrüßung|einleitung|eröffnung|accroche|accueil|saludo|apertura|saluto|saudação|abertura|begroeting|opening|hälsning|inledning)[*_]{0,3}\s?:/iu;

/** The name of the speaker: "Zoe: Hi, this is Acme." */
const speakerName =
  /^\s*\*{0,2}\p{Lu}\p{L}{1,20}\*{0,2}:\*{0,2}\s{1,3}["“„«]?(?=(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|guten|hallo|moin|servus|grüß|bonjour|bonsoir|salut|allô|hola|buenos|buenas|buongiorno|buonasera|salve|ciao|pronto|olá|oi|bom|boa|goede|dag|dzień|cześć|hej|hei|god|dobrý|здравствуйте|добрый)(?!\p{L}))/iu;

/** In UTF-16 units. What comes later is no beginning. */
const maxBeginning = 400;

/** Where a message begins with a label or an order instead of words to say; the length of that beginning. */
export function instructionLength(text: string): number {
  const beginning = text.slice(0, maxBeginning);
  for (const pattern of [speakerLabel, textLabel, speakerName, persona, say, ...patterns]) {
    const match = pattern.exec(beginning);
    if (match !== null) {
      return match[0].length;
    }
  }
  return 0;
}
