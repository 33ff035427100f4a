// What the name of a variable says about its value, in the languages that names are mostly written in.

/** Of one part of a name, so that neither `candidate` nor `message` holds a time. */
const time =
  /^(?:(?:until|when|bis|mes|día|dia|mese|giorno|data|mês|prazo|mois|jour|fecha|due|plazo|frist|rdv|slot|cita)s?|\p{L}*(?<!candi|man|up|vali|accommo)(?:date|month|deadline|period|season|termin|datum|monat|échéance|scadenza|maand)s?|(?:\p{L}*(?:birth|mon|tues|wednes|thurs|fri|satur|sun|holi|pay|start|end))?days?|\p{L}*(?:feier|liefer|zahl|stich)?tag|\p{L}*dag|expir\p{L}*)$/iu;

const person =
  /name|agent|rep|caller|assistant|advis|doctor|nurse|host|speaker|person|mayor|minister|pet(?![a-z])|candidate|teacher|student|pupil|parent|patient|customer|client|lead|guest|driver|lawyer|attorney|judge|lehrer|schüler|kunde|kandidat|professeur|élève|eleve|candidat|profesor|alumno|insegnante|docente|professor|aluno|leraar|leerling|klant|employee|colleague|contact|manager|owner|author|nom|nombre|nome|naam|berater|mitarbeiter|conseill|asesor|consulente|medewerker/i;

const thing =
  /company|brand|dish|meal|drink|cocktail|speise|gericht|plat(?![a-z])|plato|piatto|prato|gerecht|business|shop|store|restaurant|hotel|clinic|practice|bank|school|firm|vendor|merchant|dealer|product|model|vehicle|boat|ship(?!ment|ping)|yacht|vessel|horse|schiff|bateau|barco|barca|car(?![a-z])|band|artist|singer|song|film|movie|show|book|magazine|team|club|bar(?![a-z])|cafe|café|firma|unternehmen|marke|praxis|geschäft|laden|société|societe|entreprise|marque|boutique|magasin|empresa|marca|tienda|clínica|clinica|azienda|negozio|ristorante|loja|bedrijf|merk|winkel|restaurante|musée|museum/i;

/** Of one part of a name, so that neither `revenue` nor `visite` is a place. */
const place =
  /^(?:\p{L}*(?:address|adresse?|straße|strasse|straat|standort|filiale|bahnhof|schule|stadion|brücke)|school|escola|escuela|colegio|lycée|scuola|bridge|ponte|puente|station|stadium|hospital|metro|street|location|city|place|venue|building|branch|office|site|ort|rue|ville|lieu|agence|dirección|direccion|calle|ciudad|lugar|indirizzo|via|città|luogo|sede|endereço|endereco|rua|cidade|plaats)s?$/iu;

const money =
  /pric|cost|amount|fee|total|balance|due|value|discount|budget|rate|pay|deposit|rent|salar|revenue|sum|money|dollar|usd|saving|credit|debit|bill|charge|quote|offer|precio|monto|importe|preis|betrag|prix|montant|prezzo|valor|preço|preco|prijs|bedrag|debt|limit|worth|tax|refund|bonus|wage|premium|income|penalty|tip|donation|loan|cash|min|max|purchase|order|spend|cap/i;

/** Titles of what people read, hear and see. */
const work =
  /song|track|film|movie|show(?![a-z])|book(?!ing)|album|magazine|podcast|game|series|buch|titel|livre|libro|livro|boek|bok(?![a-z])/i;

/** Whether a variable holds a time, by its name: `deadline`, `fecha_cita`. */
export function namesTime(variable: string): boolean {
  return partsOf(variable).some((part) => time.test(part));
}

/** `order_date`, `orderDate`: "order" and "date". */
function partsOf(variable: string): string[] {
  return variable.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u);
}

/** Whether it holds a person: `agent_name`, `berater`. */
export function namesPerson(variable: string): boolean {
  return person.test(variable);
}

/** Whether it holds a name of a person, a company or a thing. */
export function namesSomething(variable: string): boolean {
  return person.test(variable) || thing.test(variable);
}

/** Whether it holds an amount of money: `price`, `balance`. */
export function namesMoney(variable: string): boolean {
  return money.test(variable);
}

/** Whether it holds the title of a song, a film or a book. */
export function namesWork(variable: string): boolean {
  return work.test(variable);
}

/** Whether it holds an address or the name of a place. */
export function namesPlace(variable: string): boolean {
  return partsOf(variable).some((part) => place.test(part));
}
