import type { CaseTool, CaseVariable } from './caseRecord.ts';

/** A kind of call that companies use the service for. `$company` in a text stands for the company. */
export interface Scenario {
  readonly title: string;
  readonly companies: readonly string[];
  readonly description: string;
  readonly tags: readonly string[];
  readonly keyterms: readonly string[];
  readonly tools: readonly CaseTool[];
  readonly firstMessage: string;
  readonly prompt: string;
  readonly variables: readonly CaseVariable[];
  /** A default for the last variable that has gone out of date. */
  readonly stale: string;
}

/** A variable that the caller fills in, with a default or required. */
export function custom(name: string, defaultValue?: string): CaseVariable {
  const required = defaultValue === undefined;
  return { name, source: 'custom', required, ...(required ? {} : { defaultValue }) };
}

/** A variable that comes from the contact. */
export function fromContact(name: string, field: 'title' | 'notes'): CaseVariable {
  return { name, source: `contact.${field}`, required: false };
}

function tool(name: string, description: string): CaseTool {
  return { id: `tool_${name}`, name, description };
}

export const tools = {
  bookAppointment: tool('book_appointment', 'Books a free slot in the calendar.'),
  cancelAppointment: tool('cancel_appointment', 'Cancels a booked slot.'),
  sendSms: tool('send_sms', 'Sends a text message to the person on the phone.'),
  sendEmail: tool('send_email', 'Sends an e-mail from the shared mailbox.'),
  transferCall: tool('transfer_call', 'Connects the call to a colleague.'),
  crmLookup: tool('crm_lookup', 'Reads the customer record in the CRM.'),
  takePayment: tool('payment_link', 'Creates a payment link for an open invoice.'),
  trackParcel: tool('track_parcel', 'Looks up where a parcel is.'),
  saveAnswer: tool('save_answer', 'Stores the answer to one survey question.'),
  endCall: tool('end_call', 'Says goodbye and hangs up.'),
} as const;
