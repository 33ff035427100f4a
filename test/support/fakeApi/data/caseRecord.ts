export interface CaseVariable {
  name: string;
  /** `contact.title`, `contact.notes` or `custom` (seen in the vendor's tools). */
  source: string;
  required: boolean;
  defaultValue?: string;
}

export interface CaseTool {
  id: string;
  name: string;
  description: string;
}

/**
 * A case as the server stores it. The first four fields are documented; the others were seen in the
 * vendor's tools.
 */
export interface CaseRecord {
  id: string;
  title: string;
  status: string;
  /** ISO 8601. */
  createdAt: string;
  description?: string;
  tags?: string[];
  firstMessage?: string;
  prompt?: string;
  systemPrompt?: string;
  systemPromptId?: string;
  keyterms?: string[];
  toolIds?: string[];
  tools?: CaseTool[];
  variables?: CaseVariable[];
}

/** Reduces a case to the fields that the documented examples show. */
export function documentedFields({ id, title, status, createdAt }: CaseRecord): CaseRecord {
  return { id, title, status, createdAt };
}
