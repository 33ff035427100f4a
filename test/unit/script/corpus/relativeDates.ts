import { type CorpusEntry, defaultOf, message } from './corpusEntry.ts';

const dated = (value: string) => defaultOf('slot', value, { 'dated-default': 'slot' });
const datedMessage = (text: string, found: string) =>
  message(text, { 'dated-first-message': found });

/** Days and periods that are counted from the day of the call. */
export const relativeDates: readonly CorpusEntry[] = [
  ...['tomorrow at noon', 'this month only', 'later this week', 'by the end of the month'].map(
    dated,
  ),
  ...['the day after tomorrow', 'next quarter', 'tonight at eight', 'today only'].map(dated),
  ...['morgen um zehn Uhr', 'übermorgen', 'nächste Woche', 'nur diesen Monat'].map(dated),
  ...['Ende des Monats', 'morgen früh', 'demain matin', 'la semaine prochaine'].map(dated),
  ...['le mois prochain', 'ce week-end', 'jusqu’à la fin du mois', 'après-demain'].map(dated),
  ...['mañana por la mañana', 'la semana que viene', 'este mes', 'hoy a las cinco'].map(dated),
  ...['domani alle 10', 'la settimana prossima', 'dopodomani', 'questo mese'].map(dated),
  ...['amanhã às 10h', 'semana que vem', 'até o fim do mês', 'este mês'].map(dated),
  ...['morgenochtend', 'volgende week', 'eind van de maand', 'deze maand'].map(dated),
  ...['w przyszłym tygodniu', 'i morgon', 'nästa vecka', 'завтра'].map(dated),
  ...['by the 15th', 'bis zum 20.', 'avant le 15', 'antes del 10', 'entro il 15'].map(dated),
  ...['até o dia 10', 'op de 15e', '6/14 at noon', '3/4 um neun', '9/6 à midi'].map(dated),
  ...[
    'Mon at 10',
    'Thurs. at noon',
    'Mi. um neun',
    'lun. à 9 h',
    'mié. a las diez',
    'gio. alle 9',
  ].map(dated),
  ...['Sommersemester 2026', 'Winterkatalog 2027', 'Herbstkollektion 2026', '85k USD'].map(dated),
  ...['millequattrocento euro', 'samedi à midi', 'sabato a mezzogiorno'].map(dated),
  ...[
    'le premier dimanche du mois',
    'the last Friday of the month',
    'el primer lunes de cada mes',
  ].map((value) => defaultOf('slot', value)),
  datedMessage('Bonjour, la rentrée est en septembre.', 'septembre'),
  datedMessage('Bonjour, la visite est samedi à midi.', 'samedi'),
  ...['Mittwochabend', 'Samstagnachmittag', 'zaterdagmiddag', 'vrijdagavond', 'torsdagskväll'].map(
    dated,
  ),
  ...[
    'in three days',
    'in wenigen Tagen',
    'dans un mois',
    'dentro de dos semanas',
    'tra un mese',
  ].map(dated),
  ...['daqui a duas semanas', 'over twee maanden', 'two weeks from today', 'om två veckor'].map(
    dated,
  ),
  ...['na quarta às dez', 'na quinta à noite', 'até sexta'].map(dated),
  ...['Mittwochabends', 'lunedì-venerdì 9-18', 'Mon-Fri 9-17', 'delivery in two days'].map(
    (value) => defaultOf('slot', value),
  ),
  ...['sabato sera', 'domingo às oito', 'quinhentos reais', 'seiscentos reais'].map(dated),
  ...['the 15th of each month', 'on the 3rd floor', 'am 1. Schultag', '1/2 of the price'].map(
    (value) => defaultOf('slot', value),
  ),
  defaultOf('topic', 'today'),
  defaultOf('candidate', 'today'),
  defaultOf('date', 'today', { 'dated-default': 'date' }),
  ...['good morning', 'guten Morgen', 'jeden Morgen', 'por la mañana', 'buenos días'].map((value) =>
    defaultOf('slot', value),
  ),
  ...['goedemorgen', 'every weekend', 'am Wochenende', 'los fines de semana'].map((value) =>
    defaultOf('slot', value),
  ),
  datedMessage('Hello, your visit is tomorrow at nine. Is that fine?', 'tomorrow at nine'),
  datedMessage('Hello, the price is for this month only.', 'this month only'),
  datedMessage('Hello, the sale ends tomorrow.', 'ends tomorrow'),
  datedMessage('Guten Tag, der Techniker kommt morgen um zehn.', 'morgen um zehn'),
  datedMessage('Guten Tag, das gilt nur noch diese Woche.', 'nur noch diese Woche'),
  datedMessage('Bonjour, l’offre est valable jusqu’à la fin du mois.', 'la fin du mois'),
  datedMessage('Hola, su cita es mañana a las diez.', 'mañana a las diez'),
  datedMessage('Hola, el próximo martes estamos abiertos.', 'martes'),
  datedMessage('Buongiorno, la visita è domani alle 9.', 'domani alle 9'),
  datedMessage('Olá, a consulta é amanhã às 9h.', 'amanhã às 9h'),
  datedMessage('Hallo, de actie loopt tot het eind van de maand.', 'het eind van de maand'),
  message('Are you free tomorrow?'),
  message('Hello, would this week or next week suit you better?'),
  message('Haben Sie morgen kurz Zeit?'),
  message('Guten Morgen, passt es Ihnen gerade?'),
  message('¿Le viene bien por la mañana o por la tarde?'),
  message('Seriez-vous disponible la semaine prochaine ?'),
];
