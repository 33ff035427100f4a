import type { FindingsBody, PreviewBody, ScriptBody } from './scriptViews.ts';

export const copyTargets = ['id', 'firstMessage', 'prompt', 'json'] as const;
/** What a copy button copies. */
export type CopyTarget = (typeof copyTargets)[number];

export interface CaseView {
  readonly id: string;
  readonly title: string;
  /** The title is a placeholder. */
  readonly untitled: boolean;
  readonly status: StatusView;
  readonly dates: readonly DateView[];
  /** What the API left out of the whole script; said once, above all else. */
  readonly notice?: string | undefined;
  /** The script is not what it was at the last look; the button's words when the difference can be shown. */
  readonly changed?: { readonly text: string; readonly button?: string | undefined } | undefined;
  readonly sections: readonly SectionView[];
  /** Names what else was not returned. */
  readonly footnote?: string | undefined;
  readonly calls: SectionView;
  readonly labels: LabelsView;
}

interface StatusView {
  readonly text: string;
  readonly tone: 'active' | 'draft' | 'paused' | 'closed' | 'unknown';
}

export interface DateView {
  /** "Created 3 days ago". */
  readonly text: string;
  /** Date and time; undefined when unknown. */
  readonly full?: string | undefined;
  /** For machines, ISO 8601. */
  readonly iso?: string | undefined;
}

interface LabelsView {
  readonly id: string;
  readonly copyId: string;
  readonly refresh: string;
  readonly raw: string;
  readonly copyRaw: string;
}

/** The order of the sections is the extension's; the key names one in the panel's state and styles. */
export interface SectionView {
  readonly key:
    | 'check'
    | 'description'
    | 'firstMessage'
    | 'preview'
    | 'prompt'
    | 'variables'
    | 'tools'
    | 'terms'
    | 'tags'
    | 'calls';
  readonly heading: string;
  /** How many entries, or how long; beside the heading. */
  readonly extent?: string | undefined;
  /** Said quietly below the heading. */
  readonly note?: string | undefined;
  readonly copy?: { readonly what: CopyTarget; readonly label: string } | undefined;
  readonly body: SectionBody;
  /** Said below the body when it is not shown whole. */
  readonly cut?: string | undefined;
}

export type SectionBody =
  /** There is nothing to show, and these are the words for it. */
  | { readonly kind: 'empty'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ScriptBody
  | FindingsBody
  | PreviewBody
  | CallsBody
  | { readonly kind: 'chips'; readonly items: readonly string[] }
  | { readonly kind: 'tools'; readonly items: readonly ToolView[] }
  | TableBody;

export type CallsBody = { readonly kind: 'calls'; readonly load: string } & (
  | { readonly state: 'idle'; readonly text: string }
  | { readonly state: 'loading'; readonly text: string }
  | { readonly state: 'failed'; readonly failure: FailureView }
  | { readonly state: 'loaded'; readonly text: string; readonly table?: TableBody | undefined }
);

/** The first column names the row. */
export interface TableBody {
  readonly kind: 'table';
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
}

export interface ColumnView {
  /** Names the column in the styles. */
  readonly key: string;
  readonly title: string;
  /** What stands in it is code. */
  readonly code?: boolean | undefined;
}

export interface RowView {
  /** Unique in the page, where something leads to the row. */
  readonly id?: string | undefined;
  readonly cells: readonly CellView[];
}

export interface ToolView {
  readonly name: string;
  /** Absent when it stands for the name already. */
  readonly id?: string | undefined;
  readonly description?: string | undefined;
}

/** A cell is text of the API's, or in our own words. */
export interface CellView {
  readonly text: string;
  readonly placeholder?: boolean | undefined;
  /** Our own words, with an icon for what is wrong. */
  readonly alarm?: boolean | undefined;
  /** The whole of what the text shortens. */
  readonly full?: string | undefined;
  /** The id of what the cell is a link to. */
  readonly goesTo?: string | undefined;
}

export interface FailureView {
  /** Which case it is about, where nothing else on the page says so. */
  readonly id?: string | undefined;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The one that helps most comes first. */
  readonly buttons: readonly FailureButtonView[];
}

export interface FailureButtonView {
  readonly does: 'retry' | 'runAction' | 'loadCalls' | 'runCallsAction';
  readonly title: string;
}
