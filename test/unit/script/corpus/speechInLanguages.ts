import { type CorpusEntry, custom, message, script } from './corpusEntry.ts';

const direction = (found: string, text: string) =>
  message(`${found} ${text}`, { 'stage-direction': found });
const abbreviated = (text: string, found: string) => message(text, { abbreviation: found });

/** Directions, abbreviations and signs in several languages. */
export const speechInLanguages: readonly CorpusEntry[] = [
  ...['[cheerily]', '[with a smile]', '[very politely]', '*clears throat*', '(sighs)'].map((each) =>
    direction(each, 'Hello, this is Acme.'),
  ),
  ...['[mit Begeisterung]', '[räuspert sich]', '*seufzt*', '(lächelt)', '[zögert kurz]'].map(
    (each) => direction(each, 'Guten Tag, hier ist Acme.'),
  ),
  ...['[avec enthousiasme]', '*soupire*', '(rit)', '[joyeusement]', '[silence]'].map((each) =>
    direction(each, 'Bonjour, ici Acme.'),
  ),
  ...['[con entusiasmo]', '*suspira*', '(ríe)', '[amablemente]', '[con voz tranquila]'].map(
    (each) => direction(each, 'Hola, le llamo de Acme.'),
  ),
  ...['[con calma]', '*sospira*', '(ride)', '[dolcemente]', '[pausa breve]'].map((each) =>
    direction(each, 'Buongiorno, sono di Acme.'),
  ),
  ...['[com entusiasmo]', '*suspira*', '(risos)', '[calmamente]', '[tom de voz calmo]'].map(
    (each) => direction(each, 'Olá, aqui é da Acme.'),
  ),
  ...['[met een glimlach]', '*zucht*', '(lacht)', '[enthousiast]', '[korte pauze]'].map((each) =>
    direction(each, 'Hallo, met Acme.'),
  ),
  message('Hello [Company] here.', { 'foreign-placeholder': '[Company]' }),
  message('Hello [our main office] here.', { 'foreign-placeholder': '[our main office]' }),
  ...['<greeting>', '<intro>', '<Begrüßung>', '<saludo>', '< opening >', '<salutation>'].map(
    (each) => message(`${each}, this is Acme.`, { 'foreign-placeholder': each }),
  ),
  ...['agent', 'first_name'].map((name) =>
    message(`Hello \${{${name}}}, this is Acme.`, { 'foreign-placeholder': '$' }),
  ),
  ...['price', 'amount_due', 'balance', 'precio', 'monthly_fee'].map((name) =>
    script(`a dollar sign before ${name}`, {
      firstMessage: `Hello, it is \${{${name}}}.`,
      variables: [custom(name, 'fifty')],
    }),
  ),
  ...['[spokojnym głosem]', '[z uśmiechem]', '*wzdycha*', '(przerwa)', '[szeptem]'].map((each) =>
    direction(each, 'Dzień dobry, tu Acme.'),
  ),
  ...['[lugn röst]', '[skrattar]', '*suckar*', '[vänligt]', '(paus)'].map((each) =>
    direction(each, 'Hej, det är Acme.'),
  ),
  ...['Receptionist:', 'Nurse:', 'Operador:', 'Berater:', 'Réceptionniste:', 'Atendente:'].map(
    (each) => direction(each, 'Acme.'),
  ),
  ...['[ ]', '[...]', '[___]', '( )', '< >', '[…]'].map((each) =>
    message(`Hello, this is ${each} from Acme.`, { 'foreign-placeholder': each }),
  ),
  ...['mm-hmm', 'uh-huh', 'Mhm', 'uhm', 'hum'].map((each) =>
    message(`Hello, ${each}, this is Acme.`, { 'filler-word': each }),
  ),
  ...[
    'What can I get for you',
    'What can we bring you',
    'Schön, dass Sie anruf',
    'お電話ありがとう',
    'ご用件',
    '有什么可以帮您',
    '感谢您的来电',
    '무엇을 도와',
    'Kiitos soitosta',
    'Děkujeme za zavolání',
    'Спасибо за звонок',
  ].map((each) => message(`Acme. ${each}...`, { 'inbound-opening': each })),
  message('Schön, dass es geklappt hat. Haben Sie kurz Zeit?'),
  message('Thank you for taking my call. Is now a good time?'),
  abbreviated('Hola, estamos en la C/ Mayor, cerca de su casa.', 'C/'),
  abbreviated('Dzień dobry, chodzi m.in. o umowę.', 'm.in.'),
  ...['(sottovoce)', '(zachtjes)', '[hushed]', '*mutters*', '(en voz baja)', '[winks]'].map(
    (each) => direction(each, 'Acme.'),
  ),
  ...['Voice agent:', 'AI assistant:', 'Sales rep:'].map((each) => direction(each, 'Acme here.')),
  ...[
    ['Mia: ', 'Hello, this is Acme.'],
    ['Jonas: ', 'Guten Tag, hier ist Acme.'],
    ['Chloé: ', 'Bonjour, ici Acme.'],
    ['Marta: ', 'Hola, le llamo de Acme.'],
    ['You must greet', ' the customer.'],
    ['You are to introduce', ' yourself.'],
    ['Start the call', ' with their name.'],
    ['Beginne das Gespräch', ' freundlich.'],
    ['Commence l’appel', ' poliment.'],
    ['Inicia la llamada', ' con el nombre.'],
    ['Pregunta al vecino si', ' puede hablar.'],
    ['Devi salutare', ' il cliente.'],
    ['Comece a ligação', ' com o nome.'],
    ['Open het gesprek', ' met de naam.'],
  ].map(([found = '', rest = '']) => message(found + rest, { 'stage-direction': found.trim() })),
  ...[
    '[delighted]',
    '[froh]',
    '[ravie]',
    '[contenta]',
    '[preoccupata]',
    '[carinhosa]',
    '[hartelijk]',
  ].map((each) => direction(each, 'Acme.')),
  ...['Eehh', 'Eeeh', 'Er'].map((each) =>
    message(`${each}, hello, this is Acme.`, { 'filler-word': each }),
  ),
  ...[
    'Comment puis-je vous conseiller',
    '¿En qué le puedo atender'.slice(1),
    'Come posso assister',
    'Obrigada pelo seu contato',
  ].map((each) => message(`Acme. ${each}...`, { 'inbound-opening': each.slice(0, 15) })),
  ...[
    '[sussurrando]',
    '[leicht gereizt]',
    '[un peu gêné]',
    '[tossendo]',
    '[zuchtend]',
    '[sonriendo]',
  ].map((each) => direction(each, 'Acme.')),
  ...[
    ['Thank the donor', ' for the gift.'],
    ['Inform the tenant', ' about the visit.'],
    ['Informiere den Mieter', ' über den Besuch.'],
    ['Remerciez le client', ' pour son achat.'],
    ['Avisa al paciente', ' de la cita.'],
    ['Ringrazia il cliente', ' per l’acquisto.'],
    ['Lembre o cliente', ' da visita.'],
    ['Bedank de klant', ' voor de aankoop.'],
  ].map(([found = '', rest = '']) => message(found + rest, { 'stage-direction': found })),
  message('Ricorda la nostra visita?'),
  message('Rappelez-nous quand vous voulez.'),
  message('Thank the weather for this, but shall we talk?'),
  message('Quick question: hello, is anybody there?'),
  message('You will love this: may I explain?'),
  ...['=name=', '‹name›', '«first_name»', '« prénom »', '=agent='].map((each) =>
    message(`Hello ${each}, this is Acme.`, { 'foreign-placeholder': each }),
  ),
  message('Bonjour, ici « Le Petit Marché » à Lyon. Vous avez un instant ?'),
  ...['YOUR PROPERTY ADDRESS', 'YOUR SHOP CITY', 'VOTRE NOM COMPLET NOM'].map((each) =>
    message(`Hello from ${each}.`, { 'foreign-placeholder': each }),
  ),
  ...[
    'Merci de nous contacter',
    'Grazie della chiamata',
    'Obrigada por entrar em contato',
    'Fijn dat u belt',
    'Gracias por ponerse en contacto',
    'Tack för samtalet',
    'Dank u wel voor uw belletje',
  ].map((each) => message(`${each}.`, { 'inbound-opening': each })),
  abbreviated('Bonjour, c’est env. deux pièces.', 'env.'),
  abbreviated('Guten Tag, das sind bzw. waren zwei.', 'bzw.'),
  abbreviated('Hola, está en la avda. Goya.', 'avda.'),
  abbreviated('Dzień dobry, to ul. Długa, prawda?', 'ul.'),
  abbreviated('Bonjour, c’est bd. Victor Hugo, non ?', 'bd.'),
  abbreviated('Salve, siamo in vle. Roma, lo conosce?', 'vle.'),
  abbreviated('Hello, I am calling re: your loan.', 're:'),
  abbreviated('Guten Tag, betr.: Ihre Anfrage.', 'betr.'),
  abbreviated('Guten Tag, es geht um Ihre Tel. und den Router.', 'Tel.'),
  abbreviated('Guten Tag, wir rufen i. d. R. einmal an.', 'i. d. R.'),
  abbreviated('Bonjour, c’est au sujet de votre rdv avec nous.', 'rdv'),
  abbreviated('Bonjour, rappelez-nous svp au bureau.', 'svp'),
  abbreviated('Bonjour, il faut une pièce, p. ex. un passeport.', 'p. ex.'),
  abbreviated('Hola, trabajamos con luz, gas, etc. en su zona.', 'etc.'),
  abbreviated('Hola, es por el piso de la Avda. de la Paz.', 'Avda.'),
  abbreviated('Buongiorno, è per luce, gas ecc. a casa sua.', 'ecc.'),
  abbreviated('Olá, é sobre o apto. da senhora.', 'apto.'),
  abbreviated('Hallo, wij bellen m.b.t. uw aanvraag.', 'm.b.t.'),
  abbreviated('Hallo, wij doen ramen, deuren, enz. in uw buurt.', 'enz.'),
  abbreviated('Dzień dobry, dzwonię np. w sprawie umowy.', 'np.'),
  abbreviated('Hej, vi gör rent kontor, trappor osv. i stan.', 'osv.'),
  message('Is that ok. shall we talk?'),
  message('Hello from LG. do you have a minute?'),
  message('Nein, das ist neu. haben Sie kurz Zeit?'),
];
