import { type CorpusEntry, promptWith } from './corpusEntry.ts';

/** Prompts that ask for tools in lists, tables and tags. */
export const moreToolLists: readonly CorpusEntry[] = [
  promptWith('Use the endTheCall tool.\nThe order is it.', [], 'endTheCall'),
  promptWith(
    "# ROLE\nYou're it, SDR at it.\n\n# TOOLS\n- `check_availability`: returns free slots\n- `book_meeting`: books\n\n# FLOW\n1. Qualify (budget, timeline, authority).\n2. Run `check_availability` and offer 2 slots.\n3. Once agreed, `book_meeting`.\n4. Wrap up with `send_recap_email`.",
    ['check_availability', 'book_meeting'],
    'send_recap_email',
  ),
  promptWith(
    '<role>Nurse line</role>\n<available_tools>\n<tool>\n<name>triage_patient</name>\n<description>Starts triage</description>\n</tool>\n</available_tools>\n<rules>Be calm. Patient: it</rules>',
    ['end_call'],
    'triage_patient',
  ),
  promptWith(
    'You collect politely.\n\nTools (JSON):\n[{"name": "verify_dob", "description": "Checks date of birth"}, {"name": "end_call", "description": "Ends"}]\n\nFirst verify the date of birth with verify_dob.',
    ['end_call'],
    'verify_dob',
  ),
  promptWith(
    'agent: Mia\ntools:\n  - name: lookup_policy\n    when: always first\n  - name: end_call\nrules:\n  - be kind',
    ['end_call'],
    'lookup_policy',
  ),
  promptWith(
    'Script:\n1. AGENT: Good morning.\n2. [Wait]\n3. AGENT: Are you happy with the service?\n   - If NO: open_ticket\n   - If YES: end_call',
    ['end_call'],
    'open_ticket',
  ),
  promptWith(
    '## Werkzeuge\n\n### kalender_pruefen\nPrüft freie Termine.\n\n### anruf_beenden\nBeendet den Anruf.\n\n## Ablauf\nFreundlich bleiben.',
    ['anruf_beenden'],
    'kalender_pruefen',
  ),
  promptWith(
    'Outils disponibles :\n• verifier_dossier : retrouve le dossier\n• raccrocher : termine l’appel',
    ['raccrocher'],
    'verifier_dossier',
  ),
  promptWith(
    'HERRAMIENTAS\n1. buscar_cliente(telefono)\n2. colgar()\n\nREGLAS\nSé amable.',
    ['colgar'],
    'buscar_cliente',
  ),
  promptWith(
    'Strumenti:\n- **cerca_ordine**: trova l’ordine\n- **chiudi_chiamata**: chiude',
    ['chiudi_chiamata'],
    'cerca_ordine',
  ),
  promptWith(
    'Ferramentas disponíveis:\n- consultar_pedido -> consulta\n- encerrar -> encerra',
    ['encerrar'],
    'consultar_pedido',
  ),
  promptWith(
    'Beschikbare functies:\n* `klant_opzoeken` – zoekt\n* `ophangen` – einde',
    ['ophangen'],
    'klant_opzoeken',
  ),
  promptWith('Verktyg:\n- hitta_kund: letar\n- lagg_pa: slut', ['lagg_pa'], 'hitta_kund'),
  promptWith(
    'You screen candidates for warehouse jobs.\n\nQuestions to ask, one at a time:\n1) Do you have a forklift licence?\n2) When could you start?\n3) Which shift do you prefer?\n\nAfter question 3, submit everything with submit_screening. Afterwards thank them and use hang_up.',
    ['hang_up'],
    'submit_screening',
  ),
  promptWith(
    '**Voice agent for a vet**\n\nWhenever somebody reports bleeding, do not book. Instead call emergency_transfer right away.\nFor everything else, check open slots (find_openings) and book (book_opening).',
    ['find_openings', 'book_opening'],
    'emergency_transfer',
  ),
  promptWith(
    '<tools>\n- track_parcel(tracking_no)\n- change_address(parcel_id, address)\n</tools>\n<flow>Ask for the tracking number. Look it up.</flow>',
    ['track_parcel'],
    'change_address',
  ),
  promptWith(
    'You can do three things:\n• check_coverage – tells whether fibre is available\n• create_order – places the order\n• goodbye – ends the call\nUse check_coverage before you promise anything.',
    ['create_order', 'goodbye'],
    'check_coverage',
  ),
  promptWith(
    'Keep it warm. If they would like a visit from the pastor, make a note using create_visit_request and tell them somebody will call.',
    ['end_call'],
    'create_visit_request',
  ),
  promptWith(
    'Never argue. Record each answer (record_vote_intent). If they refuse: mark_refused, then end_call.',
    ['record_vote_intent', 'end_call'],
    'mark_refused',
  ),
  promptWith(
    'Functions you may use: report_pothole, end_call. Do not use others.',
    ['end_call'],
    'report_pothole',
  ),
  promptWith(
    'When the customer agrees to a test drive you have to trigger scheduleTestDrive with the model and the day.',
    ['endCall'],
    'scheduleTestDrive',
  ),
  promptWith(
    'Du darfst genau zwei Funktionen benutzen: zimmer_reservieren und anruf_beenden.',
    ['anruf_beenden'],
    'zimmer_reservieren',
  ),
  promptWith(
    'Meldet der Kunde einen Schaden, legst du ihn über schaden_anlegen an und nennst die Nummer.',
    ['auflegen'],
    'schaden_anlegen',
  ),
  promptWith(
    'Rezept gewünscht? -> rezept_bestellen\nTermin gewünscht? -> termin_suchen',
    ['termin_suchen'],
    'rezept_bestellen',
  ),
  promptWith(
    'S’il déclare un sinistre, tu dois passer par declarer_sinistre avant de poursuivre.',
    ['raccrocher'],
    'declarer_sinistre',
  ),
  promptWith(
    'À la fin, n’oublie jamais d’enregistrer la demande via enregistrer_demande.',
    ['raccrocher'],
    'enregistrer_demande',
  ),
  promptWith(
    'Cuando tengas el presupuesto y la zona, lanza buscar_pisos y ofrece dos.',
    ['colgar'],
    'buscar_pisos',
  ),
  promptWith(
    'Para dar de alta el parte utiliza siempre la herramienta "abrir_parte".',
    ['colgar'],
    'abrir_parte',
  ),
  promptWith(
    'Se il cliente vuole bloccare la carta, avvia subito blocca_carta.',
    ['chiudi'],
    'blocca_carta',
  ),
  promptWith(
    'Se a pessoa quiser remarcar, chame primeiro listar_horarios e só depois remarcar.',
    ['remarcar'],
    'listar_horarios',
  ),
  promptWith(
    'Wil de klant overstappen, start dan overstap_starten en lees de voorwaarden voor.',
    ['ophangen'],
    'overstap_starten',
  ),
  promptWith(
    'Vill kunden spärra kortet ska du direkt anropa sparra_kort.',
    ['lagg_pa'],
    'sparra_kort',
  ),
  promptWith(
    'Loop:\n  ask question\n  wait\n  call store_reply\nuntil done\ncall wrap_up',
    ['wrap_up'],
    'store_reply',
  ),
  promptWith(
    '{"step": 1, "say": "Hello", "tool": "lookup_member"}\n{"step": 2, "say": "Bye", "tool": "end_call"}',
    ['end_call'],
    'lookup_member',
  ),
  promptWith(
    '| Step | What to do | Tool |\n|---|---|---|\n| 1 | verify the caller | `verify_pin` |\n| 2 | hang up | `end_call` |',
    ['end_call'],
    'verify_pin',
  ),
  promptWith(
    '# Function: get_tariff\nReturns the tariff.\n\n# Function: end_call\nEnds.',
    ['end_call'],
    'get_tariff',
  ),
  promptWith(
    '**Tools available to you**\n\n**get_tariff** – returns the tariff\n**end_call** – ends the call',
    ['end_call'],
    'get_tariff',
  ),
  promptWith(
    '// TOOLS\n// get_tariff: returns the tariff\n// end_call: ends\nSpeak English.',
    ['end_call'],
    'get_tariff',
  ),
];
