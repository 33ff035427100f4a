import { type CorpusEntry, message } from './corpusEntry.ts';

/** Orders, directions and tags in first messages. */
export const moreDirections: readonly CorpusEntry[] = [
  message('<speak>Hi, this is the clinic.</speak>', { 'speech-markup': '<speak>' }),
  message('Hi, this is the clinic. <break strength="weak" /> Is now good?', {
    'speech-markup': '<break strength="weak" />',
  }),
  message('Hi, <emphasis level="strong">this</emphasis> is the clinic.', {
    'speech-markup': '<emphasis level="strong">',
  }),
  message('Hi,&nbsp;this is the clinic.', { 'speech-markup': '&nbsp;' }),
  message('<b>Hi</b>, this is the clinic.', { 'speech-markup': '<b>' }),
  message('[cheerfully] Hi, this is the clinic.', { 'stage-direction': '[cheerfully]' }),
  message('Hi, this is the clinic. [wait for answer]', { 'stage-direction': '[wait for answer]' }),
  message('Hi, this is the clinic. (wait for response)', {
    'stage-direction': '(wait for response)',
  }),
  message('*clears throat* Hi, this is the clinic.', { 'stage-direction': '*clears throat*' }),
  message('(in einem freundlichen Ton) Guten Tag, hier ist die Praxis.', {
    'stage-direction': '(in einem freundlichen Ton)',
  }),
  message('Guten Tag, hier ist die Praxis. [auf Antwort warten]', {
    'stage-direction': '[auf Antwort warten]',
  }),
  message('Bonjour, ici le cabinet. (attendre la réponse)', {
    'stage-direction': '(attendre la réponse)',
  }),
  message('[tono amable] Hola, le llamo de la clínica.', { 'stage-direction': '[tono amable]' }),
  message('Hola, le llamo de la clínica. [esperar respuesta]', {
    'stage-direction': '[esperar respuesta]',
  }),
  message('[voce calma] Buongiorno, qui lo studio.', { 'stage-direction': '[voce calma]' }),
  message('[aguarde a resposta] Olá, aqui é da clínica.', {
    'stage-direction': '[aguarde a resposta]',
  }),
  message('[wacht op antwoord] Hallo, met de praktijk.', {
    'stage-direction': '[wacht op antwoord]',
  }),
  message('[vänta på svar] Hej, det är från kliniken.', { 'stage-direction': '[vänta på svar]' }),
  message('Assistant: Hi, this is the clinic.', { 'stage-direction': 'Assistant:' }),
  message('Introduce yourself as Sam from the clinic and ask if now is a good time.', {
    'stage-direction': 'Introduce yourself',
  }),
  message('Stelle dich als Sam von der Praxis vor und frage nach dem Namen.', {
    'stage-direction': 'Stelle dich',
  }),
  message('Présente-toi comme Sam du cabinet et demande si c’est le bon moment.', {
    'stage-direction': 'Présente-toi',
  }),
  message('Preséntate como Sam de la clínica y pregunta por el paciente.', {
    'stage-direction': 'Preséntate',
  }),
  message('Presentati come Sam dello studio e chiedi se è un buon momento.', {
    'stage-direction': 'Presentati',
  }),
  message('Stel je voor als Sam van de praktijk en vraag of het uitkomt.', {
    'stage-direction': 'Stel je voor',
  }),
  message('Apresente-se como Sam da clínica e pergunte se é um bom momento.', {
    'stage-direction': 'Apresente-se',
  }),
  message('Presentera dig som Sam från kliniken och fråga om det passar.', {
    'stage-direction': 'Presentera dig',
  }),
  message('The agent should greet the patient by name.', {
    'stage-direction': 'The agent should greet',
  }),
  message('Hi! [smiling] This is the bakery.', { 'stage-direction': '[smiling]' }),
  message('Hi! (smiling warmly) This is the bakery.', { 'stage-direction': '(smiling warmly)' }),
  message('Hi! [pause 1s] This is the bakery.', { 'stage-direction': '[pause 1s]' }),
  message('Hi! *pause* This is the bakery.', { 'stage-direction': '*pause*' }),
  message('[Tone: upbeat] Hi! This is the bakery.', { 'stage-direction': '[Tone: upbeat]' }),
  message('[[laughs]] Hi! This is the bakery.', { 'stage-direction': '[[laughs]]' }),
  message('Guten Tag! [lächelnd] Hier ist die Bäckerei.', { 'stage-direction': '[lächelnd]' }),
  message('Guten Tag! (kurz warten) Hier ist die Bäckerei.', {
    'stage-direction': '(kurz warten)',
  }),
  message('(Ton: warm und ruhig) Guten Tag!', { 'stage-direction': '(Ton: warm und ruhig)' }),
  message('Bonjour ! [petite pause] Ici la boulangerie.', { 'stage-direction': '[petite pause]' }),
  message('(d’un ton chaleureux) Bonjour !', { 'stage-direction': '(d’un ton chaleureux)' }),
  message('¡Hola! [pausa breve] Le llamo de la panadería.', { 'stage-direction': '[pausa breve]' }),
  message('Buongiorno! [breve pausa] Qui il panificio.', { 'stage-direction': '[breve pausa]' }),
  message('Olá! (pausa) Aqui é da padaria.', { 'stage-direction': '(pausa)' }),
  message('Goedemiddag! [korte pauze] U spreekt met de bakker.', {
    'stage-direction': '[korte pauze]',
  }),
  message('Hej! [kort paus] Det är från bageriet.', { 'stage-direction': '[kort paus]' }),
  message('AI: Hi, this is the bakery.', { 'stage-direction': 'AI:' }),
  message('Opening line: Hi, this is the bakery.', { 'stage-direction': 'Opening line:' }),
  message('Begrüßung: Guten Tag, hier ist die Bäckerei.', { 'stage-direction': 'Begrüßung:' }),
  message('You are a friendly assistant calling on behalf of the bakery.', {
    'stage-direction': 'You are a friendly assistant',
  }),
  message('Du bist eine freundliche Assistentin der Bäckerei.', {
    'stage-direction': 'Du bist eine freundliche Assistent',
  }),
  message('Tu es un assistant vocal de la boulangerie.', {
    'stage-direction': 'Tu es un assistant',
  }),
  message('Eres un asistente de la panadería.', { 'stage-direction': 'Eres un asistente' }),
  message('Start the call by greeting the customer.', { 'stage-direction': 'Start the call' }),
  message('Confirm you are speaking with the account holder.', {
    'stage-direction': 'Confirm you are',
  }),
  message('Frag den Kunden, ob er Zeit hat.', { 'stage-direction': 'Frag den Kunden' }),
  message('Demande si la personne a un moment.', { 'stage-direction': 'Demande si' }),
  message('Wait for the person to say hello, then introduce yourself.', {
    'stage-direction': 'Wait for',
  }),
  message('Hi.<br/>This is the bakery.', { 'speech-markup': '<br/>' }),
  message('Hi. <silence msec="500"/> This is the bakery.', {
    'speech-markup': '<silence msec="500"/>',
  }),
  message('Hi. <phoneme alphabet="ipa" ph="x">Xi</phoneme> calls.', {
    'speech-markup': '<phoneme alphabet="ipa" ph="x">',
  }),
  message('Hi &quot;friend&quot;, this is the bakery.', { 'speech-markup': '&quot;' }),
  message('Hello! [warm smile] It’s the surgery.', { 'stage-direction': '[warm smile]' }),
  message('[pick up the pace] Hello, it’s the surgery.', {
    'stage-direction': '[pick up the pace]',
  }),
  message('Hello, it’s the surgery. [PAUSE FOR RESPONSE]', {
    'stage-direction': '[PAUSE FOR RESPONSE]',
  }),
  message('Hello, it’s the surgery. *waits*', { 'stage-direction': '*waits*' }),
  message('(in a professional voice) Hello, it’s the surgery.', {
    'stage-direction': '(in a professional voice)',
  }),
  message('[if voicemail, hang up] Hello, it’s the surgery.', {
    'stage-direction': '[if voicemail, hang up]',
  }),
  message('[sound of phone ringing] Hello, it’s the surgery.', {
    'stage-direction': '[sound of phone ringing]',
  }),
  message('Guten Tag! [herzlich] Hier ist die Praxis.', { 'stage-direction': '[herzlich]' }),
  message('[Pause nach der Begrüßung] Guten Tag, hier ist die Praxis.', {
    'stage-direction': '[Pause nach der Begrüßung]',
  }),
  message('*räuspert sich* Guten Tag, hier ist die Praxis.', {
    'stage-direction': '*räuspert sich*',
  }),
  message('[avec le sourire] Bonjour, ici le cabinet.', { 'stage-direction': '[avec le sourire]' }),
  message('(laisser parler le client) Bonjour, ici le cabinet.', {
    'stage-direction': '(laisser parler le client)',
  }),
  message('[con voz alegre] Hola, le llamo de la consulta.', {
    'stage-direction': '[con voz alegre]',
  }),
  message('Hola, le llamo de la consulta. (esperar a que conteste)', {
    'stage-direction': '(esperar a que conteste)',
  }),
  message('[con tono gentile] Buongiorno, qui lo studio.', {
    'stage-direction': '[con tono gentile]',
  }),
  message('[em tom simpático] Olá, aqui é do consultório.', {
    'stage-direction': '[em tom simpático]',
  }),
  message('[op vriendelijke toon] Goedendag, met de praktijk.', {
    'stage-direction': '[op vriendelijke toon]',
  }),
  message('[med vänlig röst] Hej, det är från mottagningen.', {
    'stage-direction': '[med vänlig röst]',
  }),
  message('Virtual assistant: Hello, it’s the surgery.', {
    'stage-direction': 'Virtual assistant:',
  }),
  message('Sprecher: Guten Tag, hier ist die Praxis.', { 'stage-direction': 'Sprecher:' }),
  message('Message d’accueil : Bonjour, ici le cabinet.', {
    'stage-direction': 'Message d’accueil :',
  }),
  message('Primer mensaje: Hola, le llamo de la consulta.', {
    'stage-direction': 'Primer mensaje:',
  }),
  message('Greeting the customer warmly, ask how they are.', { 'stage-direction': 'Greeting the' }),
  message('Politely ask if this is a good time to talk.', {
    'stage-direction': 'Politely ask if this',
  }),
  message('You are Mia. You call patients to remind them of their visits.', {
    'stage-direction': 'You are Mia. You call patients to remind',
  }),
  message('Your job is to remind patients of their visits.', {
    'stage-direction': 'Your job is to',
  }),
  message('Du rufst Patienten an und erinnerst sie an ihre Termine.', {
    'stage-direction': 'Du rufst',
  }),
  message('Vous êtes Léa, conseillère du cabinet.', {
    'stage-direction': 'Vous êtes Léa, conseillère du cabinet.',
  }),
  message('Llama al paciente y recuérdale la cita.', { 'stage-direction': 'Llama al paciente' }),
  message('Hello. <break time="300ms"></break> It’s the surgery.', {
    'speech-markup': '<break time="300ms">',
  }),
  message('Hello <i>there</i>, it’s the surgery.', { 'speech-markup': '<i>' }),
  message('Hello, <sub alias="World Health">WHO</sub> calls.', {
    'speech-markup': '<sub alias="World Health">',
  }),
];
