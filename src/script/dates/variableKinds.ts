// What the name of a variable says about its value, in the languages that names are mostly written in.

const time =
  /month|date|day|when|until|deadline|period|season|expir|due|termin|datum|monat|tag|bis|mois|jour|échéance|fecha|mes|día|dia|mese|giorno|scadenza|data|mês|prazo|maand|dag/i;

const person =
  /name|agent|rep|caller|assistant|advis|doctor|nurse|host|speaker|person|employee|colleague|contact|manager|owner|author|nom|nombre|nome|naam|berater|mitarbeiter|conseill|asesor|consulente|medewerker/i;

const thing =
  /company|brand|business|shop|store|restaurant|hotel|clinic|practice|bank|school|firm|vendor|merchant|dealer|product|model|vehicle|car(?![a-z])|band|artist|singer|song|film|movie|show|book|magazine|team|club|bar(?![a-z])|cafe|café|firma|unternehmen|marke|praxis|geschäft|laden|société|societe|entreprise|marque|boutique|magasin|empresa|marca|tienda|clínica|clinica|azienda|negozio|ristorante|loja|bedrijf|merk|winkel|restaurante|musée|museum/i;

const place =
  /address|street|location|city|place|venue|building|branch|office|site|adresse|straße|strasse|standort|filiale|ort(?![a-z])|rue|ville|lieu|agence|dirección|direccion|calle|ciudad|lugar|indirizzo|via(?![a-z])|città|luogo|sede|endereço|endereco|rua|cidade|adres|straat|plaats/i;

/** Whether a variable holds a time, by its name: `deadline`, `fecha_cita`. */
export function namesTime(variable: string): boolean {
  return time.test(variable);
}

/** Whether it holds a person: `agent_name`, `berater`. */
export function namesPerson(variable: string): boolean {
  return person.test(variable);
}

/** Whether it holds a name of a person, a company or a thing. */
export function namesSomething(variable: string): boolean {
  return person.test(variable) || thing.test(variable);
}

/** Whether it holds an address or the name of a place. */
export function namesPlace(variable: string): boolean {
  return place.test(variable);
}
