import { custom, fromContact, tools, type Scenario } from './scenario.ts';

/** Scenarios in languages other than English. */
export const translatedScenarios: readonly Scenario[] = [
  {
    title: 'Recordatorio de cita',
    companies: ['Clínica Dental Núñez', 'Óptica Peñalver', 'Fisioterapia Ibáñez'],
    description: 'Recordatorio el día anterior, con opción de cambiar la cita.',
    tags: ['reminder', 'healthcare', 'es'],
    keyterms: ['$company', 'cita', 'tarjeta sanitaria'],
    tools: [tools.bookAppointment, tools.sendSms],
    firstMessage:
      '¡Hola, {{name}}! Le llamo de $company para recordarle su cita del {{fecha}} a las {{hora}}. ¿Podrá venir?',
    prompt: `Eres el asistente de $company. Habla de usted, con frases cortas.

Cita: {{fecha}}, {{hora}}, con {{especialista}}.

Si puede venir, agradece y recuerda la tarjeta sanitaria. Si no, ofrece dos huecos y usa book_appointment. Confirma con send_sms. No des consejos médicos.`,
    variables: [custom('fecha'), custom('hora'), custom('especialista', 'nuestro equipo')],
    stale: 'la doctora Ruiz (hasta marzo)',
  },
  {
    title: 'Relance devis',
    companies: ['Rénov’Éclair', 'Maison Lefèvre', 'Toitures Béarn'],
    description: 'Une semaine après l’envoi du devis.',
    tags: ['sales', 'follow-up', 'fr'],
    keyterms: ['$company', 'devis', 'acompte'],
    tools: [tools.bookAppointment, tools.transferCall],
    firstMessage:
      'Bonjour {{civilite}} {{name}}, ici Chloé de $company. Vous avez reçu notre devis {{numero_devis}} : avez-vous des questions ?',
    prompt: `Tu es Chloé, conseillère chez $company. Tu vouvoies toujours.

Devis : {{numero_devis}}
Validité : {{validite}}

Réponds aux questions sur le déroulement, jamais sur les remises : pour cela, transfer_call. Si le client est prêt, propose une visite avec book_appointment.`,
    variables: [
      fromContact('civilite', 'title'),
      custom('numero_devis'),
      custom('validite', 'trente jours'),
    ],
    stale: 'jusqu’au 31 mars 2024',
  },
  {
    title: 'Terminbestätigung Zählerwechsel',
    companies: ['Stadtwerke Lindau', 'Energie Südpfalz', 'Wasserverband Düren'],
    description: 'Bestätigt den Termin des Monteurs.',
    tags: ['utilities', 'confirmation', 'de'],
    keyterms: ['$company', 'Zähler', 'Monteur'],
    tools: [tools.bookAppointment, tools.sendSms],
    firstMessage:
      'Guten Tag {{anrede}} {{name}}, hier ist der Terminservice von $company. Unser Monteur kommt am {{termin}} zum Zählerwechsel. Ist jemand zu Hause?',
    prompt: `Du bist der Terminservice von $company: freundlich, knapp, per Sie.

Termin: {{termin}}
Dauer: {{dauer}}

Passt der Termin, weise darauf hin, dass der Zähler zugänglich sein muss. Sonst biete zwei andere an (book_appointment). Bestätige mit send_sms. Fragen zur Rechnung beantwortest du nicht.`,
    variables: [
      fromContact('anrede', 'title'),
      custom('termin'),
      custom('dauer', 'etwa zwanzig Minuten'),
    ],
    stale: 'etwa zwanzig Minuten, nur im Oktober',
  },
  {
    title: 'Potwierdzenie dostawy',
    companies: ['Przesyłka24', 'Kurier Łódź', 'Meble Żuławy'],
    description: 'Ustala godzinę dostawy.',
    tags: ['delivery', 'pl'],
    keyterms: ['$company', 'przesyłka', 'wniesienie'],
    tools: [tools.trackParcel, tools.sendSms],
    firstMessage:
      'Dzień dobry, tu $company. Dzwonię w sprawie zamówienia {{numer_zamowienia}}. Czy jutro w godzinach {{okno_dostawy}} ktoś będzie w domu?',
    prompt: `Jesteś asystentem $company. Mów krótko i uprzejmie.

Zamówienie: {{numer_zamowienia}}
Okno: {{okno_dostawy}}

Jeśli termin nie pasuje, zaproponuj dwa kolejne dni robocze. O stan przesyłki pytaj track_parcel. Potwierdź przez send_sms.`,
    variables: [custom('numer_zamowienia'), custom('okno_dostawy', 'od dziewiątej do dwunastej')],
    stale: 'od 9 do 12 w grudniu',
  },
  {
    title: 'Confirmação de matrícula',
    companies: ['Colégio São João', 'Instituto Paixão', 'Escola Três Corações'],
    description: 'Confirma a matrícula e os documentos em falta.',
    tags: ['education', 'pt'],
    keyterms: ['$company', 'matrícula', 'documentos'],
    tools: [tools.sendEmail, tools.transferCall],
    firstMessage:
      'Olá, {{name}}! Aqui é da secretaria do $company. A matrícula de {{nome_aluno}} está quase pronta. Posso confirmar alguns dados?',
    prompt: `Você é da secretaria do $company, simpática e objetiva.

Aluno: {{nome_aluno}}
Documentos em falta: {{documentos}}
Início das aulas: {{inicio}}

Confirme endereço e turno. Envie a lista para {{email}} com send_email. Dúvidas sobre bolsas: transfer_call.`,
    variables: [
      custom('nome_aluno'),
      custom('documentos', 'nenhum'),
      custom('inicio', 'no próximo semestre'),
    ],
    stale: '3 de fevereiro de 2025',
  },
  {
    title: 'Påminnelse om besök',
    companies: ['Vårdcentralen Ängen', 'Tandläkarna Öst', 'Mälarens Optik'],
    description: 'Ringer dagen före besöket.',
    tags: ['reminder', 'sv'],
    keyterms: ['$company', 'besök', 'avboka'],
    tools: [tools.cancelAppointment, tools.sendSms],
    firstMessage:
      'Hej {{name}}, det är $company. Jag ringer om ditt besök i morgon klockan {{tid}}. Kan du komma?',
    prompt: `Du är receptionen på $company. Tala kort och vänligt.

Tid: {{tid}}
Behandlare: {{behandlare}}

Fråga om besöket passar. Annars lova att någon ringer upp. Avboka med cancel_appointment och bekräfta med send_sms.`,
    variables: [custom('tid'), custom('behandlare', 'vår personal')],
    stale: 'Eriksson (till mars)',
  },
];
