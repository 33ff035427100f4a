export interface CaseVariable {
  name: string;
  /** `contact.title`, `contact.notes` or `custom` (seen). */
  source: string;
  required: boolean;
  defaultValue?: string;
}

export interface CaseTool {
  id: string;
  name: string;
  description: string;
}

/** A case as the server keeps it. The first four fields are documented, the others seen. */
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

/** What the documented examples show of a case. */
export function documentedFields({ id, title, status, createdAt }: CaseRecord): CaseRecord {
  return { id, title, status, createdAt };
}
