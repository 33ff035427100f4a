import { type CorpusEntry, custom, message, promptOf, script } from './corpusEntry.ts';

/** Placeholders, braces and defaults that nobody filled in, in the dialects of other tools. */
export const morePlaceholders: readonly CorpusEntry[] = [
  message('Hey {lead_name}, it’s Jonas from Solarwerk, quick one for you?', {
    'foreign-placeholder': '{lead_name}',
  }),
  message('Good afternoon, am I speaking with [Patient Name]?', {
    'foreign-placeholder': '[Patient Name]',
  }),
  message('Hi, it is <agent_name> from the bank, is now okay?', {
    'foreign-placeholder': '<agent_name>',
  }),
  message('Hello %FIRSTNAME%, it is about your delivery.', {
    'foreign-placeholder': '%FIRSTNAME%',
  }),
  message('Hola {{agent}}, le llama [NOMBRE DEL ASESOR].', {
    'foreign-placeholder': '[NOMBRE DEL ASESOR]',
  }),
  message('Bonjour {civilité} Dupont, ici la mairie.', { 'foreign-placeholder': '{civilité}' }),
  message('Buongiorno <nome>, sono Carla.', { 'foreign-placeholder': '<nome>' }),
  message('Olá <cliente>, tudo bem?', { 'foreign-placeholder': '<cliente>' }),
  message('Hallo [voornaam], met Energie Direct.', { 'foreign-placeholder': '[voornaam]' }),
  message('Hej [förnamn], jag heter Eva och ringer från banken.', {
    'foreign-placeholder': '[förnamn]',
  }),
  message('Hi $first_name, quick question about your policy?', {
    'foreign-placeholder': '$first_name',
  }),
  message('Hi @first_name, quick question about your policy?', {
    'foreign-placeholder': '@first_name',
  }),
  message('Hi :first_name, quick question about your policy?', {
    'foreign-placeholder': ':first_name',
  }),
  message('Hello [[ contact.first_name ]], have you got a minute?', {
    'foreign-placeholder': '[[ contact.first_name ]]',
  }),
  message('Hello «first_name», have you got a minute?', { 'foreign-placeholder': '«first_name»' }),
  message('Hi ${contact.firstName}, do you have a minute?', {
    'foreign-placeholder': '${contact.firstName}',
  }),
  message('Hi !!name!!, do you have a minute?', { 'foreign-placeholder': '!!name!!' }),
  message('Hi ~name~, do you have a minute?', { 'foreign-placeholder': '~name~' }),
  message('Hello Mr. LASTNAME, do you have a minute?', { 'foreign-placeholder': 'LASTNAME' }),
  message('Hello, this is COMPANY NAME, do you have a minute?', {
    'foreign-placeholder': 'COMPANY NAME',
  }),
  message('Hello Ms. XXXX, this is about your claim.', { 'foreign-placeholder': 'XXXX' }),
  message('Hello ___, this is about your claim.', { 'foreign-placeholder': '___' }),
  message('Hello ……, TBD is calling about your claim.', { 'foreign-placeholder': 'TBD' }),
  message('Guten Tag, hier ist (Firmenname einsetzen), haben Sie kurz Zeit?', {
    'foreign-placeholder': '(Firmenname einsetzen)',
  }),
  message('Guten Tag Herr [Name einfügen], haben Sie kurz Zeit?', {
    'foreign-placeholder': '[Name einfügen]',
  }),
  message('Hi {first_name|there}, do you have a minute?', {
    'foreign-placeholder': '{first_name|there}',
  }),
  script(
    'Hi {{agent}}, this is {{ company }} about your [pr',
    {
      firstMessage: 'Hi {{agent}}, this is {{ company }} about your [product/service].',
      variables: [custom('agent', 'Sam'), custom('first_name', 'Sam'), custom('company', 'Acme')],
    },
    { 'foreign-placeholder': '[product/service]' },
  ),
  message('Hi \\{first_name\\}, do you have a minute?', {
    'foreign-placeholder': '\\{first_name\\}',
  }),
  message('Hi ((first_name)), do you have a minute?', { 'foreign-placeholder': '((first_name))' }),
  promptOf('You are {agent} and call for {{company}}.', ['agent', 'company'], {
    'foreign-placeholder': '{agent}',
  }),
  promptOf('Du bist [agent] und rufst für {{company}} an.', ['agent', 'company'], {
    'foreign-placeholder': '[agent]',
  }),
  promptOf('Tu es ${agent}. Société : {{company}}.', ['agent', 'company'], {
    'foreign-placeholder': '${agent}',
  }),
  promptOf('You are <agent> from {{company}}.', ['agent', 'company'], {
    'foreign-placeholder': '<agent>',
  }),
  message('Hi, is this {0}?', { 'foreign-placeholder': '{0}' }),
  message('Hi, is this {1:name}?', { 'foreign-placeholder': '{1:name}' }),
  message('Hi, is this %1$s?', { 'foreign-placeholder': '%1$s' }),
  message('Hi, is this %{name}?', { 'foreign-placeholder': '%{name}' }),
  message('Hi, is this #name#?', { 'foreign-placeholder': '#name#' }),
  message('Hi, is this [%name%]?', { 'foreign-placeholder': '[%name%]' }),
  message('Hi, is this [first_name]?', { 'foreign-placeholder': '[first_name]' }),
  message('Hi, is this <<FirstName>>?', { 'foreign-placeholder': '<<FirstName>>' }),
  message('Hi, is this |FNAME|?', { 'foreign-placeholder': '|FNAME|' }),
  message('Hi, is this @{name}?', { 'foreign-placeholder': '@{name}' }),
  message('Hi, is this ${{name}}?', { 'foreign-placeholder': '$' }),
  message('Hi, is this @name@?', { 'foreign-placeholder': '@name@' }),
  message('Hi, is this [contact: name]?', { 'foreign-placeholder': '[contact: name]' }),
  message('Hi, is this {contact|name}?', { 'foreign-placeholder': '{contact|name}' }),
  message('Hi, is this &lt;name&gt;?', { 'foreign-placeholder': '&lt;name&gt;' }),
  message('Hi, is this [[name]]?', { 'foreign-placeholder': '[[name]]' }),
  message('Hi, is this (NAME)?', { 'foreign-placeholder': '(NAME)' }),
  message('Hi, is this "NAME"?', { 'foreign-placeholder': 'NAME' }),
  message('Hi, is this FIRST_NAME?', { 'foreign-placeholder': 'FIRST_NAME' }),
  message('Hi, is this FirstName?', { 'foreign-placeholder': 'FirstName' }),
  message('Hi, is this customer_name?', { 'foreign-placeholder': 'customer_name' }),
  message('Hi, this is YOUR_COMPANY calling.', { 'foreign-placeholder': 'YOUR_COMPANY' }),
  message('Hi, this is Sam from COMPANY about your order.', { 'foreign-placeholder': 'COMPANY' }),
  message('Hi, your balance is [amount].', { 'foreign-placeholder': '[amount]' }),
  message('Hallo, spreche ich mit Herrn/Frau [Nachname]?', { 'foreign-placeholder': '[Nachname]' }),
  message('Hola, ¿hablo con [nombre del cliente]?', {
    'foreign-placeholder': '[nombre del cliente]',
  }),
  message('Hola, le llamo de <nombre_empresa>.', { 'foreign-placeholder': '<nombre_empresa>' }),
  message('Buongiorno, parlo con {nome_cliente}?', { 'foreign-placeholder': '{nome_cliente}' }),
  message('Buongiorno, chiamo per l’appuntamento del [data].', { 'foreign-placeholder': '[data]' }),
  message('Olá, falo com [NOME DO CLIENTE]?', { 'foreign-placeholder': '[NOME DO CLIENTE]' }),
  message('Olá, aqui é da %empresa%.', { 'foreign-placeholder': '%empresa%' }),
  promptOf('Sprich als {agent} für {{firma}}.', ['agent', 'firma'], {
    'foreign-placeholder': '{agent}',
  }),
  promptOf('Parle au nom de [societe]. Agent : {{agent}}', ['agent', 'societe'], {
    'foreign-placeholder': '[societe]',
  }),
  promptOf('Habla en nombre de %empresa%. {{agent}}', ['agent', 'empresa'], {
    'foreign-placeholder': '%empresa%',
  }),
  promptOf('Your name is ${agent}, company {{company}}', ['agent', 'company'], {
    'foreign-placeholder': '${agent}',
  }),
  promptOf('Your name is <<agent>>, company {{company}}', ['agent', 'company'], {
    'foreign-placeholder': '<<agent>>',
  }),
  promptOf('Your name is $agent, company {{company}}', ['agent', 'company'], {
    'foreign-placeholder': '$agent',
  }),
  message('Hello, could I speak to Mr or Mrs {surname}?', { 'foreign-placeholder': '{surname}' }),
  message('Hi {{agent}} here, about [property address].', {
    'foreign-placeholder': '[property address]',
  }),
  message('Hi, your policy <policy number> is up for renewal.', {
    'foreign-placeholder': '<policy number>',
  }),
  message('Hello, your parcel %TRACKING_NO% could not be delivered.', {
    'foreign-placeholder': '%TRACKING_NO%',
  }),
  message('Hello $customer.firstName, do you have a minute?', {
    'foreign-placeholder': '$customer.firstName',
  }),
  message('Hello {customer?.name}, do you have a minute?', {
    'foreign-placeholder': '{customer?.name}',
  }),
  message('Hello {$name}, do you have a minute?', { 'foreign-placeholder': '{$name}' }),
  message('Hello {!Contact.FirstName}, do you have a minute?', {
    'foreign-placeholder': '{!Contact.FirstName}',
  }),
  message('Hello %%first_name%%, do you have a minute?', {
    'foreign-placeholder': '%%first_name%%',
  }),
  message('Hello ~first_name~, do you have a minute?', { 'foreign-placeholder': '~first_name~' }),
  message('Hello [*first_name*], do you have a minute?', {
    'foreign-placeholder': '[*first_name*]',
  }),
  message('Hello [@first_name], do you have a minute?', { 'foreign-placeholder': '[@first_name]' }),
  message('Hello [first_name|there], do you have a minute?', {
    'foreign-placeholder': '[first_name|there]',
  }),
  message('Hello (first name), do you have a minute?', { 'foreign-placeholder': '(first name)' }),
  message('Hello Mr. XYZ, do you have a minute?', { 'foreign-placeholder': 'XYZ' }),
  message('Hello Mr. ..., do you have a minute? I am calling from YOUR COMPANY.', {
    'foreign-placeholder': 'YOUR COMPANY',
  }),
  message('Guten Tag {{agent}}, spreche ich mit Frau {Kundin}?', {
    'foreign-placeholder': '{Kundin}',
  }),
  message('Guten Tag, es geht um Ihr Fahrzeug <Kennzeichen>.', {
    'foreign-placeholder': '<Kennzeichen>',
  }),
  message('Guten Tag, mein Name ist VORNAME NACHNAME.', {
    'foreign-placeholder': 'VORNAME NACHNAME',
  }),
  message('Guten Tag, Ihr Vertrag %Vertragsnummer% läuft aus.', {
    'foreign-placeholder': '%Vertragsnummer%',
  }),
  message('Bonjour {client.nom}, avez-vous une minute ?', {
    'foreign-placeholder': '{client.nom}',
  }),
  message('Bonjour, c’est au sujet du dossier <numéro de dossier>.', {
    'foreign-placeholder': '<numéro de dossier>',
  }),
  message('Hola, ¿es usted {nombre_completo}?', { 'foreign-placeholder': '{nombre_completo}' }),
  message('Hola, le llamo por el pedido [número de pedido].', {
    'foreign-placeholder': '[número de pedido]',
  }),
  message('Hola, soy (nombre del agente) de la aseguradora.', {
    'foreign-placeholder': '(nombre del agente)',
  }),
  message('Buongiorno, sono [nome operatore] della banca.', {
    'foreign-placeholder': '[nome operatore]',
  }),
  message('Buongiorno {{agent}}, la chiamo per la pratica {n_pratica}.', {
    'foreign-placeholder': '{n_pratica}',
  }),
  message('Olá, aqui é [seu nome], da seguradora.', { 'foreign-placeholder': '[seu nome]' }),
  message('Olá {{agent}}, é sobre a apólice {apolice}.', { 'foreign-placeholder': '{apolice}' }),
  message('Hallo, u spreekt met <uw naam> van de gemeente.', {
    'foreign-placeholder': '<uw naam>',
  }),
  message('Hallo, het gaat om dossier {dossiernummer}.', {
    'foreign-placeholder': '{dossiernummer}',
  }),
  message('Hej, jag ringer om ärende [ärendenummer].', { 'foreign-placeholder': '[ärendenummer]' }),
  message('Hej <namn>, har du en minut?', { 'foreign-placeholder': '<namn>' }),
  message('Hello [% first_name %], got a minute?', { 'foreign-placeholder': '[% first_name %]' }),
  promptOf('Persona: [agent]. Firm: {{company}}.', ['agent', 'company'], {
    'foreign-placeholder': '[agent]',
  }),
  promptOf('Rolle: {berater}, Firma {{firma}}', ['berater', 'firma'], {
    'foreign-placeholder': '{berater}',
  }),
  promptOf('Eres <<asesor>> y trabajas en {{empresa}}', ['asesor', 'empresa'], {
    'foreign-placeholder': '<<asesor>>',
  }),
  promptOf('Sei %operatore% di {{banca}}', ['operatore', 'banca'], {
    'foreign-placeholder': '%operatore%',
  }),
  promptOf('You are {{agent}} from ｛｛company｝｝', ['agent', 'company'], {
    'foreign-placeholder': '｛｛company｝｝',
  }),
];
