import { wordSet } from '../../shared/placeholderWords.ts';

// How prompts speak of tools, by language: English, German, French, Spanish, Italian, Portuguese, Dutch,
// Polish, Swedish, Danish, Norwegian, Finnish, Czech, Turkish, Russian.

/** Verbs that are said of tools and functions, and of few other things with the shape of an identifier. */
export const callingVerbs = [
  'call|calls|calling|called|invoke|invokes|invoking|invoked|run|runs|running|trigger|triggers|triggering|triggered',
  'execute|executes|executing|executed|fire|fire off|kick off|launch|activate|initiate',
  'ruf|rufe|rufst|rufen|aufrufen|starte|starten|führe|führen|löse|lösen|triggere|aktiviere|aktivieren',
  'appelle|appeler|appelez|appelant|appelé|appelée|lancé|exécuté|invoqué|lance|lancer|lancez|exécute|exécuter|exécutez|déclenche|déclencher|déclenchez|invoque|invoquer|invoquez|active|activer|activez',
  'llama|llamar|llame|llames|llamando|llamado|ejecutado|invocado|ejecuta|ejecutar|ejecute|ejecutes|invoca|invocar|invoque|invoques|activa|activar|active|lanza|lanzar|dispara|disparar',
  'chiama|chiamare|chiami|chiamato|chiamata|eseguito|invocato|richiama|richiamare|esegui|eseguire|esegua|invochi|invocare|avvia|avviare|attiva|attivare|lancia',
  'chame|chama|chamar|chamado|executado|execute|executar|acione|acionar|dispare|disparar|rode|ative',
  'roep|roept|aanroepen|voer|start|activeer',
  'wywołaj|wywołać|wywołuj|wywołania|uruchom|uruchomić|wykonaj|anropa|anropar|kör|köra|starta|aktivera|utför|utföra|kald|kør|kall|kjør|aktiver|kutsu|suorita|zavolej|spusť|vyvolej',
  'вызови|вызовите|вызвать|запусти|запустите|выполни|выполните',
].join('|');

/** Verbs and prepositions that are said of much else, so that the name itself must name an action. */
export const usingWords = [
  'use|uses|using|used|make use of|utilize|utilise|employ|leverage|query|consult|perform|apply|rely on|hit|with|via|through|by|then',
  'for (?:that|this),?|in (?:that|this) case,?|otherwise,?|dafür|sonst|dann|pour cela,?|sinon,?|puis|para eso,?|si no,?|luego|per questo,?|altrimenti,?|poi|para isso,?|depois|después|anders|dan|potem|sedan',
  'nutz|nutze|nutzen|benutz|benutze|benutzen|verwende|verwenden|mit|über|per|greife auf|greif auf',
  'utilise|utiliser|utilisez|utilisant|emploie|employez|avec|par|recours|appel|sers-toi|servez-vous|utilisé',
  'usa|usar|uses|utiliza|utilizar|utilice|utilices|emplea|recurre|con|mediante|vía',
  'usare|usi|utilizza|utilizzare|utilizzi|ricorri|tramite',
  'utilizar|usando|recorra|com|através',
  "with the help of|mit hilfe von|mithilfe von|à l[’']aide de|au moyen de|con ayuda de|con l[’']aiuto di|com ajuda de|com a ajuda de|met behulp van|med hjälp av",
  'gebruik|gebruikt|gebruiken|gebruik van|met',
  'użyj|używaj|użyć|przez|pomocą|pytaj|użyciu|använd|använda|med|brug|bruk|käytä|použij|kullan',
  'используй|используйте|через',
].join('|');

/** Words that may stand between the verb and the name. */
export const fillersAfterVerb = [
  'the|a|an|our|your|to|always|immediately|then|first|again|once|only|either|both|correct|appropriate|built-in|up|named|out|event|method|command|step',
  'die|das|den|der|dem|eine|einen|sie|bitte|immer|sofort|dann|zuerst|dafür|dazu|hierfür|anschließend|unbedingt|du|zu',
  'la|le|les|l|un|une|toujours|immédiatement|ensuite|alors|d|abord|à|au|de|vous|tu',
  'el|los|a|al|siempre|inmediatamente|luego|entonces|primero|usted',
  'il|lo|sempre|subito|poi|prima|allo|alla|sulla|di',
  'o|os|sempre|imediatamente|então|primeiro|ao|à|para',
  'het|de|een|altijd|direct|dan|eerst|meteen|zawsze|najpierw|natychmiast|alltid|genast|først|straks',
  'pas|jamais|plus|nicht|nie|niemals|keinesfalls|niet|nooit|inte|aldrig|ikke|aldri|not|never',
].join('|');

export const toolNouns = [
  'tools?|functions?|actions?|webhooks?|apis?|endpoints?|plugins?|skills?',
  'werkzeuge?s?|funktion(?:en)?|aktion(?:en)?|outils?|fonctions?|herramientas?|funci(?:ón|ones)|strument[oi]|funzion[ei]',
  'ferramentas?|funç(?:ão|ões)|functies?|hulpmiddel|narzędzi\\p{L}{0,3}|funkcj\\p{L}{0,3}|verktyge?t?|funktionen|værktøjet?|verktøyet?|funksjonen?',
  'työkalu\\p{L}{0,4}|funktio\\p{L}{0,4}|nástroj\\p{L}{0,3}|funkc\\p{L}{0,3}|araç|aracı\\p{L}{0,3}|fonksiyon\\p{L}{0,4}|инструмент\\p{L}{0,3}|функци\\p{L}{0,3}',
].join('|');

/** Nouns that are said of nothing but tools. "The `status` function" may be one of an app. */
export const strictToolNouns =
  'tools?|werkzeuge?s?|outils?|herramientas?|strument[oi]|ferramentas?|hulpmiddel|narzędzi\\p{L}{0,3}|verktyge?t?|værktøjet?|verktøyet?|työkalu\\p{L}{0,4}|nástroj\\p{L}{0,3}|инструмент\\p{L}{0,3}';

export const namedWords =
  'named|called|namens|genannt|mit dem namen|nommée?|appelée?|llamad[ao]|denominad[ao]|chiamat[ao]|denominat[ao]|chamad[ao]|genaamd|o nazwie|med namnet|ved navn';

/** Verbs behind the name, as in German, Dutch and Turkish, and passives. */
export const callingAfter =
  'auf|aus|aufrufen|aufgerufen|aufzurufen|ausführen|ausgeführt|auszuführen|auslösen|ausgelöst|auszulösen|starten|gestartet|aan|aanroepen|aangeroepen|aan te roepen|uit|uitvoeren|uit te voeren|(?:(?:must|should|has to|needs to|shall|is to|can|may|will) be|(?:has|have|had) been|is|was|gets|got) (?:called|invoked|run|triggered|executed|used)|(?:doit|doivent) être (?:appelée?|utilisée?|exécutée?|lancée?)|debe (?:ser )?(?:llamad[ao]|llamarse|ejecutad[ao]|ejecutarse|usarse)|deve essere (?:chiamat[ao]|eseguit[ao]|usat[ao])|deve ser (?:chamad[ao]|executad[ao]|usad[ao])|çağır\\p{L}{0,6}|çalıştır\\p{L}{0,6}';
export const usingAfter =
  'nutzen|benutzen|verwenden|verwendet|genutzt|zu nutzen|zu verwenden|zu benutzen|einsetzen|gebruiken|gebruikt|te gebruiken|kullan\\p{L}{0,6}|(?:has |have )?(?:returns?|returned|succeeds|succeeded|fails|failed|responds|responded)';

const negations =
  "under no circumstances|unter keinen umständen|auf keinen fall|en aucun cas|en ningún caso|bajo ninguna circunstancia|in nessun caso|em nenhuma circunstância|em nenhum caso|in geen geval|w żadnym wypadku|under inga omständigheter|not|never|n['’]t|cannot|avoid|without|instead of|rather than|refrain from|stop|nicht|nie|niemals|kein|keine|keinen|ohne|statt|anstatt|ne|n|jamais|sans|no|nunca|jamás|sin|evita|non|mai|senza|evitare|não|sem|evite|niet|nooit|geen|zonder|nigdy|bez|inte|aldrig|utan|ikke|aldri|uden|älä|ne|не|никогда";
const adverbs =
  'ever|directly|immediately|automatically|yet|to|try|just|again|need|have|under any circumstances|jemals|einfach|sofort|direkt|selbst|zu|de|a|das|die|den|jamais|bajo ningún concepto|ook|direct|meteen|nigdy|zou|il|la|le|el|o|you|sie|du|tu|vous|använda|te|has|is|are|hast|hat|tienes|tiene|hay|hai|ha|lo|tens|tem|há|as|avez|hebt|heeft|har|finns';

/** Before the verb: it is forbidden. */
export const negated = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${negations})(?!\\p{L})|n['’]t|n['’])(?:,?\\s*(?:${adverbs}),?)?(?:\\s+(?:${adverbs}),?)?\\s*$`,
  'iu',
);
/** Between the verb and the name, or behind the name: "n'appelez jamais x", "rufe x nicht auf". */
export const negatedWithin =
  /(?<!\p{L})(?:pas|jamais|plus|nicht|nie|niemals|keinesfalls|niet|nooit|inte|aldrig|ikke|aldri|not|never|nunca|mai)(?!\p{L})/iu;
export const negatedAfter =
  /^[\s`*"'“”’»]{0,4}(?:-?\p{L}{0,9} )?(?:nicht|niemals|keinesfalls|niet|nooit|pas|jamais|isn['’]t|is not|is never|is unavailable|is disabled|ist nicht|n['’]est|no está|non è|não está)(?!\p{L})|^[^.!?\n]{0,24}(?:no longer|was removed|has been removed|is deprecated|does not exist|doesn['’]t exist|existiert nicht|gibt es nicht mehr|n['’]existe plus|ya no existe|non esiste più|não existe mais|bestaat niet meer)(?!\p{L})/iu;

/** "Don't forget to", "never … without", "not … until": two negations are an obligation. */
export const forgotten =
  /(?<!\p{L})(?:forget|fail|hesitate|neglect|omit|skip|miss|vergiss|vergesse|vergessen|versäume\p{L}{0,2}|zögere?\p{L}{0,1}|oublie[rz]?|oublies|hésite[rz]?|olvide[sn]?|olvidar|dude|dudes|dimenticare|dimentichi|dimenticarti|esitare|esqueça|esquecer|deixe|hesite|vergeet|vergeten|aarzel|zapomnij|zapominaj|glöm|glem|unutma|забудь\p{L}{0,2}|забывай\p{L}{0,2})(?!\p{L})/iu;
export const twoNegations =
  /(?:(?<!\p{L})(?:not|never|cannot|nicht|nie|niemals|kein\p{L}{0,2}|ne|jamais|no|nunca|non|mai|não|niet|nooit|geen|inte|aldrig|ikke|aldri|не|никогда)(?!\p{L})|n['’]t).*(?<!\p{L})(?:without|until|unless|before|ohne|bevor|bis|solange|ehe|sans|avant|sin|antes|hasta|senza|prima|finché|sem|até|zonder|voordat|totdat|tot|bez|zanim|dopóki|utan|innan|förrän|uden|før|uten|без|пока)(?!\p{L})/isu;

/** Before a name without a verb: "never … without save_lead". */
export const withoutBefore =
  /(?<!\p{L})(?:without|ohne|sans|sin|senza|sem|zonder|bez|utan|uden|uten|без)\s+[`*"'“‘«„]{0,2}$/iu;

/** First or last part of names of tools: they do something. */
export const actions = wordSet(`
  add apply assign authenticate block book browse calculate cancel capture change charge check close collect
  compute confirm connect convert create delete dial dispatch email end enroll escalate estimate execute fetch
  fill find finish flag forward generate get give hang hangup handoff initiate insert issue list load locate log
  lookup mark match modify move notify open order page pause pay pause ping play post process publish pull push
  put query quote read record redirect refund register remind remove reply report request reschedule reserve
  reset resolve resume retrieve route save schedule search select send set sign skip start stop store submit
  subscribe sync tag terminate track transfer trigger unsubscribe update upload validate verify write booking
  search cancellation scheduling transfer sms validation verification
  freeze unfreeze suspend registrera notera uppdatera ändra hämta hitta anmäl
  leave opt mask lock unlock enable disable activate deactivate switch assess score detect identify authorize
  approve decline reject accept complete finalize draft download invite share join alert warn refresh
  renew extend upgrade downgrade replace return ship deliver rebook queue enqueue snooze ask collect gather compare triage
  qualify escalation handover warm read repeat
  buchen buche senden sende beenden beende erstelle erstellen prüfe prüfen anlegen suche suchen weiterleiten
  storniere stornieren speichere speichern
  envoyer creer créer terminer reserver réserver transferer transférer chercher annuler verifier vérifier
  enviar crear terminar reservar transferir buscar cancelar verificar agendar colgar consultar finalizar guardar
  invia inviare crea creare termina prenota prenotare trasferisci cerca annulla verifica
  pruefen eintragen bestaetigen bestätigen aendern ändern abrufen holen laden melden notieren verbinden
  verschieben absagen reservieren aktualisieren löschen loeschen registrieren planen weiterleiten hinterlegen
  anrufen abfragen auflegen vereinbaren uebergeben übergeben
  enregistrer noter confirmer prendre modifier supprimer rappeler trouver obtenir planifier programmer raccrocher
  registrar anotar confirmar obtener obtener programar actualizar modificar eliminar cerrar anular
  registra registrare salva salvare conferma trova aggiorna chiudi ottieni pianifica riaggancia
  salvar obter atualizar fechar encontrar desligar anular
  opslaan plannen bevestigen opzoeken doorverbinden afsluiten controleren wijzigen ophangen noteren
  zapisz zarezerwuj sprawdz sprawdź potwierdz potwierdź zakoncz zakończ umow umów wyslij wyślij
  boka spara skicka avsluta kontrollera bekräfta
  criar encerrar marcar boeken stuur verzend maak beëindig zoek annuleer
`);

/** Actions that are nouns as well, before what only a noun has: `order_id`, `email_address`. */
export const actionNouns = wordSet(`
  email order record report transfer quote issue page sms score lead queue message text post schedule booking
  list log tag flag call charge payment start end text message
`);
/** Those that are nouns when they stand last: `random_order`. */
export const nounsAtEnd = wordSet(`
  order email record report quote issue page sms score lead queue message text post list log tag flag charge
  payment start end reply
`);
/** Nouns that end like infinitives. */
export const likeInfinitives = wordSet(`
  customer user caller order number member offer owner manager letter parameter filter header footer server folder
  partner provider dealer seller buyer voter driver worker speaker carrier computer calendar seminar software
  hardware center centre corner weather answer chapter summer winter newsletter super paper other after under over
  consumer borrower employer renter tenant insurer subscriber holder reminder career premier dossier métier papier
  courrier calendrier quartier panier cahier hogar lugar hair year near clear solar dollar
  kunden daten zeiten kosten open token screen children garden kitchen citizen screen specimen women men happen
  wochen tagen stunden personen angaben namen firmen fragen antworten gründen notizen nummern
  intern extern modern lantern pattern concern eastern western southern northern
`);
export const attributes = wordSet(
  'id ids name names number date time type status address amount total url body count zeit datum size',
);

/** Brands with the shape of a name of a tool. */
export const brandNames = wordSet(`
  GitHub GitLab YouTube LinkedIn PayPal WhatsApp HubSpot FaceTime OpenAI ChatGPT QuickBooks DoorDash
  MailChimp SalesForce TikTok SharePoint OneDrive PowerPoint JavaScript TypeScript WordPress DocuSign
  ZoomInfo OpenTable TripAdvisor FedEx MasterCard iPhone iPad eBay macOS
`);

/** Last parts of names of fields: `customer_name` is a value. */
export const fields = wordSet(`
  name names id ids number date time datetime day month year email phone address status code type amount price
  total count list outcome reason result level tier score flag text value field city country zip url language
  age notes note summary title role segment source stage balance limit policy hours line response answer
  question topic slot window preference preferences details info data history size key param params parameter
  nr nummer zeit datum uhrzeit typ art grund anzahl betrag preis adresse ort plz dauer wert
  numéro numero heure motif montant prix nom nombre hora fecha motivo importe tipo estado precio duración
  ora data importo stato prezzo nome durata valor valore preço tijd tijdstip bedrag prijs naam reden soort
  nummer tid belopp namn typ
`);

/** Second parts of hyphenated words of English: "check-in", "follow-up". */
export const particles = wordSet(`
  in up out off back on over down by through away free to up- line date day time based level friendly service
`);

export const toolHeading = new RegExp(
  `^[ \\t]{0,8}(?:#{1,6} |\\*{2})?[^\\n:.!?]{0,60}(?<!\\p{L})(?:${toolNouns})(?!\\p{L})[^\\n:.!?]{0,30}(?:\\*{2})?:?(?:\\*{2})?[ \\t]{0,8}$`,
  'iu',
);

/** Before a colon, says that a value follows and no tool. */
export const valueLabels =
  /(?:one of|options?|values?|eines von|einer von|un des|une des|uno de|una de|uno tra|um de|uma de|een van|jed\p{L}{1,3} z|intent|status|outcome|result|reason|type|value|field|tag|label|category|disposition|code|example|format|key|variable|set|grund|ergebnis|wert|beispiel|statut|motif|estado|motivo|resultado|esito|stato|valor|reden|uitkomst)(?!\p{L})/iu;
