import type { Stretch } from '../../shared/stretch.ts';
import { beforeMonth } from '../words/dateWords.ts';
import { namesPlace, namesSomething, namesTime, namesWork } from './variableKinds.ts';

/** "Straße des 17. Juni", "Rue du 4 Septembre", "Calle 25 de Mayo": ends before the name of the month. */
const street =
  /(?:stra(?:ß|ss)e|platz|allee|brücke|plein|straat|laan|(?<!\p{L})(?:rue|place|avenue|boulevard|quai|pont|square|calle|plaza|avenida|av\.|avda\.|paseo|parque|puente|estación|via|viale|piazza|corso|largo|rua|praça|ponte|travessa|ulica|ul\.|plac|aleja|al\.|street|road|escola|escuela|colegio|instituto|liceo|lycée|collège|école|scuola|hospital|ospedale|hôpital|stade|estadio|estádio|stadium|barrio|bairro|metro|movimiento|movement|partido|club|clube|grupo|banda|fundación|fondation|fondazione|fundação|asociación|associação|hotel|restaurante?|hôtel|gatan?|torg|trg|ulice|náměstí))(?: (?:des|der|du|de|del|della|do|da|dei|van|of|the|la|el|le))* (?:(?:\d{1,2}(?:\.|er|º|°|th|st|nd|rd)?|[XVI]{1,5}|primero|premier|uno|dos|cinco|diez|veinte|veinticinco|ventidue|vingt-cinq) ?)?(?:de |di |do |of )?$/iu;

const titles =
  'maître|maitre|notar|notario|notaio|avvocato|abogado|abogada|judge|officer|nurse|captain|pastor|pater|rabbi|coach|ing|mr|mrs|ms|miss|dr|prof|sir|madam|herr|herrn|frau|fräulein|familie|madame|monsieur|mme|mlle|m|docteur|señor|señora|señorita|sr|sra|srta|don|doña|doctor|doctora|signor|signora|signorina|sig|dottor|dottoressa|dott|senhor|senhora|dona|doutor|doutora|meneer|mevrouw|dhr|mevr|pan|pani|pana|panią|herra|rouva|pán|paní|fru|bay|bayan';

/** "Hier ist", "this is", "je suis": what follows is the name of a person, or of a company. */
const introductions = [
  "this is|it is|it['’]s|my name is|name['’]s|i am|i['’]m|speaking with|speak with|speak to|talking to|am i talking to|ask for|with",
  'hier ist|hier spricht|mein Name ist|ich bin|ich heiße|spreche ich mit|mit',
  "ici|je suis|je m['’]appelle|c['’]est|mon nom est|parle à",
  'soy|me llamo|mi nombre es|habla|le habla|hablo con',
  'sono|mi chiamo|il mio nome è|parlo con|qui',
  'aqui é|aqui é [ao]|sou|sou [ao]|meu nome é|me chamo|chamo-me|falo com|fala|fala [ao]',
  'u spreekt met|je spreekt met|met|mijn naam is|ik ben|spreek ik met',
  'tu|mówi|nazywam się|jestem|czy rozmawiam z|det är|jag heter|mitt namn är|det er|jeg hedder|jeg heter|mit navn er',
].join('|');

/** Names have capitals, the words before them may have one at the start of a sentence. */
const inEitherCase = (words: string) =>
  words.replaceAll(/(^|\|)(\p{L})/gu, (_, sign: string, letter: string) => {
    return `${sign}[${letter}${letter.toUpperCase()}]`;
  });

const title = `(?<!\\p{L})(?:${inEitherCase(titles)})\\.? `;
const names = "(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){0,2}";
const titleBefore = new RegExp(`${title}${names}$`, 'u');
const introduced = new RegExp(`(?<!\\p{L})(?:${inEitherCase(introductions)}) ${names}$`, 'u');

/** "Autohaus März", "trattoria Da Maggio": kinds of companies stand before their names. */
const businesses = [
  'praxis|arztpraxis|zahnarztpraxis|autohaus|kanzlei|bäckerei|metzgerei|werkstatt|apotheke|fahrschule|gärtnerei|reisebüro|malerbetrieb|tischlerei|friseur|salon|salón|salone|studio|firma|gasthof|gasthaus|pension|weingut',
  'notaría|notariat|notariado|bibliothèque|garage|cabinet|boulangerie|pâtisserie|pharmacie|clinique|maison|atelier|chez|ets|établissements|librairie|domaine|étude|taller|clínica|consulta|panadería|farmacia|librería|bodega|bodegas|hermanos|autos|talleres|despacho|inmobiliaria',
  'trattoria|osteria|pizzeria|ristorante|officina|panificio|pasticceria|concessionaria|agenzia|azienda|cantina|farmácia|padaria|oficina|clínica|consultório|imobiliária|irmãos|bakkerij|slagerij|tandartspraktijk|huisartsenpraktijk|apotheek|makelaardij|makelaar|bedrijf|autobedrijf|warsztat|gabinet|piekarnia|apteka|café|cafe|bar|bistro|hotel|hôtel|restaurant|restaurante|clinic|bakery|salon|verkstad|bageri',
].join('|');
const companyBefore = new RegExp(
  `(?<!\\p{L})(?:${inEitherCase(businesses)}) (?:[Dd]a |[Dd]e |[Dd]u |[Dd]el |[Dd]i |[Vv]an |[Ll]e |[Ll]a |[Ll]es |[Dd]r\\. )*${names}$`,
  'u',
);

/** Behind a name: who is meant, or the end. Not "at three", "the 5th", "morning". */
const afterName =
  /^(?:$|[,.!?;:](?!\d)| (?:from|of|with|at|calling|here|speaking|and|again|about|von|vom|aus|und|der|die|das|de|du|des|d['’]|et|del|della|dello|dell['’]|di|da|do|e|y|van|met|en|z|ze|från|av|fra|i|à|au|chez|bei|im|in|on|am|spreche)(?!\p{L})| ?[-–—(]| \p{Lu}\p{Ll})/u;

/** Whether a month or weekday is the name of a person: "Frau März", "this is June", "Hier ist Max Sonntag". */
function isNamedSo(text: string, { start, end }: Stretch): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start, end))) {
    return false;
  }
  const before = text.slice(Math.max(0, start - 70), start);
  return (
    titleBefore.test(before) ||
    companyBefore.test(before) ||
    /^ (?:&|\+) \p{Lu}/u.test(text.slice(end, end + 4)) ||
    (introduced.test(before) && afterName.test(text.slice(end, end + 16)))
  );
}

/** Whether a value is a name or an address, by the name of its variable: "Veinte de Abril". Names have no figures. */
function isNameByVariable(text: string, { start, end }: Stretch, variable: string): boolean {
  if (namesTime(variable)) {
    return false;
  }
  const words = text.trim().split(/\s+/);
  if (namesWork(variable) && /^\p{Lu}/u.test(text.trim())) {
    return true;
  }
  const isName =
    namesSomething(variable) &&
    words.length <= 6 &&
    !/\d/.test(text) &&
    /^\p{Lu}/u.test(text.slice(start, end)) &&
    words.every((word) =>
      /^\p{Lu}|^(?:de|del|di|du|des|of|for|the|and|und|et|y|e|&|van|von|le|la|el|il)$/u.test(word),
    ) &&
    !beforeMonth.has(words[0]!.toLowerCase());
  return isName || namesPlace(variable);
}

/** Whether a month or weekday is part of the name of a person, a company or a place. */
export function isNamesake(text: string, place: Stretch, variable: string): boolean {
  return (
    street.test(text.slice(Math.max(0, place.start - 30), place.start)) ||
    isNamedSo(text, place) ||
    isNameByVariable(text, place, variable)
  );
}
