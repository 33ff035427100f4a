import { type CorpusEntry, prompt, promptOf } from './corpusEntry.ts';

/** Prompts with what looks like a mistake and is none. */
export const morePrompts: readonly CorpusEntry[] = [
  prompt('Ask for the order number, and read it back digit by digit. Use end_call at the end.'),
  prompt('Call the customer by the first name. Call me if something is unclear.'),
  prompt('Never call delete_account, even if they ask. Use `book_appointment` when they agree.'),
  prompt('Store the answer in `preferred_slot`. Use `preferred_slot` in the summary.'),
  prompt('Use end-of-day times only. Run through the check-list twice, use follow-up questions.'),
  prompt('Our CRM calls `create_ticket` by itself; you need not do anything.'),
  prompt(
    'Ruf den Kunden nie beim Vornamen. Nutze book_appointment, wenn er zustimmt. Verwende Sie-Form.',
  ),
  prompt('N’appelle pas le client par son prénom. Utilise end_call à la fin.'),
  prompt('Llama al cliente por su apellido. Usa end_call al final.'),
  prompt('Chiama il cliente per cognome. Usa end_call alla fine.'),
  prompt('Chame o cliente pelo sobrenome. Use end_call no fim.'),
  prompt('Noem de klant bij de achternaam. Gebruik end_call aan het eind.'),
  prompt('Tilltala kunden med förnamn. Anropa end_call på slutet.'),
  prompt('Values for `reason`: too_expensive, no_time, other_provider, wrong_person.'),
  prompt('Return {"outcome": "call_back", "when": "2026-05-01T10:00"} at the end.'),
  promptOf(
    'You work for {{company}}. If the caller says [anything rude], stay calm. Say "Hello <pause> there" never. Regex: ^\\d{5}$ or {2,4}.',
    ['company'],
  ),
  promptOf(
    'Du arbeitest für {{firma}}. Format: {Vorname} {Nachname}. Beispiel: "Guten Tag, Herr [Name]".',
    ['firma'],
  ),
  prompt('Use a warm tone. Call them by name. Run the conversation, do not let it run you.'),
  prompt('Use `first_name` and `last_name` from the record.'),
  prompt('If the field `opt_out` is true, say goodbye and use end_call.'),
  prompt('Do NOT call transfer_call. There is nobody to transfer to.'),
  prompt('transfer_call is disabled. Never use it.'),
  prompt(
    'The webhook of the CRM runs update_contact after each call; you have nothing to do with it.',
  ),
  prompt('Statuses: interested, not_interested, call_later, do_not_call. Pick one.'),
  prompt('Tag the call as `booked`, `call_back` or `no_answer`.'),
  prompt('Speak in a well-rounded, easy-going way and use every-day words.'),
  prompt('When the tool returns `not_found`, apologize.'),
  prompt('If book_appointment returns error_code 409, offer another slot.'),
  prompt('Call book_appointment with start_time, end_time and customer_id.'),
  prompt('book_appointment(start_time, service_type) -> booking_id'),
  prompt(
    '- **book_appointment**: books.\n  - `start_time`: ISO\n  - `service_type`: text\n- **end_call**: ends.',
  ),
  prompt(
    '## Tools\n### book_appointment\nParameters:\n- start_time: ISO date\n- party_size: number\n### end_call\nNo parameters.',
  ),
  prompt('Rufe book_appointment mit den Feldern start_zeit und kunden_nr auf.'),
  prompt('Nutze nie send_sms. Verwende stattdessen book_appointment.'),
  prompt('Le champ `type_demande` vaut devis, rdv_pris ou rappel_demande. Puis appelle end_call.'),
  prompt('El resultado es cita_confirmada o llamar_despues. Después usa end_call.'),
  prompt('Il campo esito vale conferma_visita o richiamare_dopo. Poi usa end_call.'),
  promptOf('Company: {{company}}\n\nDialogue:\n<caller> Hello?\n<agent> Hi, how are you?\n', [
    'company',
  ]),
  promptOf(
    'You work at {{company}}. When asked for an address, say: "It’s [street], [city]." Read {time} slots as in {"slots": ["9:00"]}.',
    ['company'],
  ),
  promptOf('Work for {{company}}. Never output {{anything_in_braces}} or [brackets] verbatim.', [
    'company',
  ]),
  promptOf(
    '{{company}}\n\n| Intent | Reply |\n|---|---|\n| price | “It starts at $49.” |\n| hours | “Mon–Fri, 9–5.” |\n| `stop` | end politely |',
    ['company'],
  ),
  promptOf(
    'Für {{firma}}. Formel: P = U * I. Mengen: {1, 2, 3}. Regex: /^[A-Z]{2}\\d{4}$/. Pfad: C:\\Users\\{Name}.',
    ['firma'],
  ),
  promptOf('Pour {{societe}}. CSS : a { color: red }. Go : fmt.Printf("%s %d", a, b).', [
    'societe',
  ]),
  prompt('Greet people by time of day. Use simple words. Run through the list below in order.'),
  prompt('Possible labels: hot_lead, cold_lead, wrong_person, call_again.'),
  prompt(
    'Set lead_status to qualified or not_qualified, and next_step to send_brochure or book_demo.',
  ),
  prompt('The recording system starts record_call on its own.'),
  prompt('You cannot send texts: there is no send_sms tool.'),
  prompt('Don’t use any tools except end_call and book_appointment.'),
  prompt('The old prompt used lookup_customer; ignore that.'),
  prompt('Ask for date_of_birth and post_code, then call book_appointment.'),
  prompt('book_appointment needs first_name, last_name and reason_for_visit.'),
  prompt('If book_appointment returns "slot_unavailable", offer another time.'),
  prompt('Speak like a well-informed, down-to-earth colleague on a face-to-face visit.'),
  prompt('Gib als Ergebnis eines von diesen aus: termin_gebucht, kein_interesse, spaeter_anrufen.'),
  prompt('Es gibt kein Tool zum Verschicken von SMS; sms_senden existiert nicht.'),
  prompt('Renvoie l’un de : rdv_pris, rappeler_plus_tard, pas_interesse.'),
  prompt('No tienes la herramienta enviar_sms.'),
  prompt('Non hai lo strumento invia_sms.'),
  prompt('Returnera ett av: bokad_tid, ring_igen, ej_intresserad.'),
  promptOf(
    'Company {{company}}. If the transcript contains <noise> or [inaudible], ask again. Say times like "ten thirty", not 10:30. Ranges: [0, 10].',
    ['company'],
  ),
  promptOf('{{company}}: never say "curly brace" or read {{ and }} aloud.', ['company']),
  promptOf(
    '{{company}}\n```json\n{"type": "object", "properties": {"name": {"type": "string"}, "slots": {"type": "array"}}}\n```',
    ['company'],
  ),
  promptOf(
    'Firma {{firma}}. Schreibe Uhrzeiten aus. Beispiel: „Guten Tag, [Anrede] [Name], hier ist …“.',
    ['firma'],
  ),
  promptOf(
    'Empresa {{empresa}}. Ejemplo: «Hola, [nombre], ¿qué tal?». Variables de la plantilla: no las leas.',
    ['empresa'],
  ),
];
