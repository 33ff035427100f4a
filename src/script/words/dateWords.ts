import { wordSet } from '../../shared/placeholderWords.ts';

// Words around dates, in lower case, in the languages that scripts are mostly written in.

/** Before a month that is ambiguous. Not "from" or "for", which stand before the name April as well. */
export const beforeMonth = wordSet(`
  in by until till through thru before during of early mid late this next last end beginning mid our your
  im bis ab vom zum anfang mitte ende diesen dieses nächsten kommenden letzten den
  en jusqu'en jusqu’en jusqu'au fin début mi courant dès mois
  hasta para fines finales principios mediados mes próximo de del
  entro fine inizio metà mese per fino
  até início fim mês em
  tot vanaf eind begin half eind-
  w do od na początku końcu
  i till från under slutet början til fra siden om
  v do od až на в до с к у
`);

/** After a month, makes it one: "April offer". */
export const afterMonth = wordSet(`
  offer offers price prices pricing sale deal deals special specials promotion promotions promo discount
  rate rates edition newsletter campaign invoice bill payment statement rent report billing event events
  webinar intake cohort schedule catalog catalogue collection menu release session holidays deadline
  angebot angebote aktion preise rabatt ausgabe rechnung
`);

/** What takes place on a day: "Closing Friday", "Termin Dienstag". */
export const meetings = wordSet(`
  on due starting starts from for since beginning begins end ends ending closing closes closed appointment meeting
  visit delivery class call demo webinar party event coming only at by until before after and or opening opens
  open late early is are week weekend weekends morning mornings afternoon afternoons evening evenings night nights eve
  special menu market service specials works session pickup collection arrival departure checkout
  termin besuch lieferung beginn start schluss abgabe treffen besprechung rückruf eröffnung frist abholung ist
  rendez-vous visite livraison réunion rappel ouverture fermeture est cita visita entrega reunión apertura cierre es
  appuntamento consegna riunione chiusura consulta reunião encontro abertura afspraak bezoek levering bezorging
  möte besök leverans tid
`);

/** Before a date or weekday that recurs, or that is history. */
export const lastingBefore = wordSet(`
  every each any most alternate all since established founded born
  jeden jede jedem jeder immer meist meistens alle seit gegründet geboren einem einen
  chaque tous toutes les le depuis fondée fondé née né un
  cada todos todas los las desde fundada fundado nacido nacida un
  ogni tutti tutte i le dal fondata fondato nato nata il un una
  às aos todas todos fundada fundado
  elke iedere sinds opgericht geboren 's alle
  każdy każdą zawsze założona
  varje sedan alla grundat hver siden
  каждый каждую
`);

/** Words of the list above that say so only before weekdays: a month after them is a date all the same. */
export const lastingForWeekdaysOnly = wordSet(`
  les le los las i il un una einem einen dal desde une all alle most
`);

/** In a sentence about opening hours and habits weekdays last. */
export const habitWords =
  /(?<!\p{L})(?:open|opens|closed|closes|hours|weekly|usually|normally|always|geöffnet|geschlossen|öffnungszeiten|wöchentlich|immer|ouverts?|ouverte?s?|fermée?s?|horaires|abiertos?|abiertas?|abrimos|cerrados?|cerramos|horario|apert[oaie]|chius[oaie]|orari|abertos?|abertas?|fechados?|fechadas?|gesloten|openingstijden|otwarte|czynne|öppet|stängt|åbent|lukket)(?!\p{L})/iu;

/** Between two weekdays, makes a range or a list of them. */
export const betweenWeekdays =
  /^\s*(?:[-–—,/&]|to|through|thru|till|until|and|or|bis|und|oder|à|au|et|ou|a|al|hasta|y|o|e|até|ou|tot|t\/m|tot en met|en|of|do|i|lub|till|och|eller|til|og|по|и|или)\s*(?:the|den|am|le|el|il|os?|les|los|w|на|в)?\s*$/iu;

/** A day in words or figures right before a month, and right after one. */
export const dayBefore =
  /(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|º|ª|°|er|ère|e|:a|:e|-го|-е)?[\s,-]{0,2}(?:of |de |di |d['’]|do )?$|(?<!\p{L})(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th|(?:twenty|thirty)[- ](?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)|premier|primero|primo|primeiro|ersten|erster|zweiten|dritten|(?:vier|fünf|sechs|sieb|sieben|ach|neun|zehn|elf|zwölf|\p{L}{3,8}zehn|\p{L}{0,12}zwanzigs|\p{L}{0,9}dreißigs)ten) (?:of |de |di |d['’])?$/iu;
export const dayOrYearAfter =
  /^(?:[\s,.-]{1,2}(?:the )?\d{1,2}(?!\d|[.,:]\d)|\.?,? (?:de |del |do |’|')?(?:19|20)\d\d(?!\d)|[ -]?['’]\d\d(?!\d)|\/(?:19|20)?\d\d|,? (?:the )?(?:first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th|(?:twenty|thirty)[- ](?:first|second|third|(?:four|fif|six|seven|eigh|nin)th))(?!\p{L}))/iu;

/** Nouns before a number that makes it no year: "Suite 2001". */
export const numberedThings = wordSet(`
  suite room order unit apt apartment flat building bldg box no number nr num ref reference invoice ticket
  code pin zip extension ext model line bus route gate case account id table seat version form chapter page
  section agenda windows office class flight highway street po # lot hall block floor option article
  zimmer raum bestellung bestellnummer auftrag auftragsnummer rechnung nummer hausnummer postfach halle etage
  raumnummer vorgang
  salle bureau chambre commande facture numéro appartement appt dossier
  habitación oficina sala pedido factura número piso apartado despacho
  camera ordine fattura stanza ufficio numero interno
  quarto encomenda apartamento
  kamer factuur huisnummer zaal bestelnummer
  pokój pokoju zamówienie nr sal sala numer
  rum ordernummer
`);

/** Nouns and prepositions beside a year that goes out of date. */
export const beforeYear = wordSet(`
  in by for until till through thru from of during before after end spring summer fall autumn winter season
  fy year q1 q2 q3 q4 h1 h2 catalog catalogue calendar prices edition early mid late this
  im bis ab für jahr jahres frühjahr frühling sommer herbst winter saison katalog preise preisliste tarif tarife
  quartal ende anfang stand
  en pour jusqu'en jusqu'à fin début année printemps été automne hiver saison catalogue tarifs de courant
  hasta para año primavera verano otoño invierno temporada catálogo precios tarifas del fin
  rentrée curso matrícula campaña corso iscrizioni turma course kurs semester läsår schooljaar studiejaar
  nel entro per anno estate autunno inverno stagione catalogo listino fine
  em até ano verão outono inverno temporada
  tot jaar voorjaar zomer najaar seizoen catalogus eind prijzen voor
  w do rok roku rokiem wiosna lato jesień zima cennik
  år våren sommaren hösten vintern
`);
export const afterYear = wordSet(`
  season prices price offer offers catalog catalogue calendar edition plan plans rates rate budget program
  programme schedule tax conditions deadline lineup collection intake term school academic fiscal campaign
  preise katalog saison tarife tarif angebot angebote aktion preisliste
`);

/** A date or year after these has happened: it does not go out of date. */
export const historyBefore =
  /(?<!\p{L})(?:since|seit|depuis|desde|dal|sinds|sedan|siden|od|established|founded|est\.|started|opened|born|gegründet|gründung|geboren|fondée?|créée?|née?|fundad[ao]|nacid[ao]|fondat[ao]|nat[ao]|opgericht|założon[aey]|grundad|grundat|©|copyright|\(c\))(?: (?:in|im|en|nel|em|w|the year|year|jahr|im jahr))?\s*$/iu;
