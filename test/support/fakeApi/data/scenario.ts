import type { CaseTool, CaseVariable } from './caseRecord.ts';

/**
 * A kind of call that companies make with the service. `$company` in a text is replaced by the
 * company's name.
 */
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
  /** An outdated default for the last variable. */
  readonly stale: string;
}

/** A variable whose value is passed with the call. It is required unless it has a default. */
export function custom(name: string, defaultValue?: string): CaseVariable {
  const required = defaultValue === undefined;
  return { name, source: 'custom', required, ...(required ? {} : { defaultValue }) };
}

/** A variable whose value is taken from the contact. */
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
  trackParcel: tool('track_parcel', 'Looks up the location of a parcel.'),
  saveAnswer: tool('save_answer', 'Stores the answer to one survey question.'),
  endCall: tool('end_call', 'Says goodbye and hangs up.'),
} as const;
