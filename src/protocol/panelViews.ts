import type { FindingsBody, PreviewBody, ScriptBody } from './scriptViews.ts';

export const copyTargets = ['id', 'firstMessage', 'prompt', 'json'] as const;
/** The part of a case that a copy button copies. */
export type CopyTarget = (typeof copyTargets)[number];

/** What identifies a case at the top of the page. All texts are localized. */
export interface HeadingView {
  readonly id: string;
  readonly title: string;
  /** Whether the title is a placeholder. */
  readonly untitled: boolean;
  readonly status: StatusView;
  readonly dates: readonly DateView[];
  readonly labels: HeadingLabels;
}

/** A case as the page shows it. All texts are localized. */
export interface CaseView extends HeadingView {
  /** States which parts of the script the API did not return. Shown once, above all sections. */
  readonly notice?: string | undefined;
  /** Set if the script changed since the user last saw it. The button shows the difference. */
  readonly changed?: { readonly text: string; readonly button?: string | undefined } | undefined;
  readonly sections: readonly SectionView[];
  /** Names other fields that the API did not return. */
  readonly footnote?: string | undefined;
  readonly calls: SectionView;
  readonly labels: LabelsView;
}

interface StatusView {
  readonly text: string;
  readonly tone: 'active' | 'draft' | 'review' | 'paused' | 'closed' | 'unknown';
}

export interface DateView {
  /** For example "Created 3 days ago". */
  readonly text: string;
  /** Date and time; undefined if unknown. */
  readonly full?: string | undefined;
  /** The machine-readable date, in ISO 8601. */
  readonly iso?: string | undefined;
}

interface HeadingLabels {
  readonly id: string;
  readonly copyId: string;
  readonly refresh: string;
}

interface LabelsView extends HeadingLabels {
  readonly raw: string;
  readonly copyRaw: string;
}

/** A section of the page. Sections are shown in the order in which the extension sends them. */
export interface SectionView {
  /** Identifies the section in the state and styles of the page. */
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
  /** The number of entries or the length of the text, shown beside the heading. */
  readonly extent?: string | undefined;
  /** Shown below the heading in a subdued color. */
  readonly note?: string | undefined;
  readonly copy?: { readonly what: CopyTarget; readonly label: string } | undefined;
  readonly body: SectionBody;
  /** Shown below the body if the body was shortened. */
  readonly cut?: string | undefined;
}

export type SectionBody =
  /** Says that there is nothing to show. */
  | { readonly kind: 'empty'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | ScriptBody
  | FindingsBody
  | PreviewBody
  | CallsBody
  | {
      readonly kind: 'chips';
      readonly items: readonly string[];
      /** Says what a click on an item does. Without it, the items are plain text. */
      readonly filterLabels?: readonly string[] | undefined;
    }
  | { readonly kind: 'tools'; readonly items: readonly ToolView[] }
  | TableBody;

export type CallsBody = { readonly kind: 'calls'; readonly load: string } & (
  | { readonly state: 'idle'; readonly text: string }
  | { readonly state: 'loading'; readonly text: string }
  | { readonly state: 'failed'; readonly failure: FailureView }
  | { readonly state: 'loaded'; readonly text: string; readonly table?: TableBody | undefined }
);

/** A table. The cells of the first column are row headers. */
export interface TableBody {
  readonly kind: 'table';
  readonly columns: readonly ColumnView[];
  readonly rows: readonly RowView[];
}

export interface ColumnView {
  /** Identifies the column in the styles. */
  readonly key: string;
  readonly title: string;
  /** Whether the cells contain code. */
  readonly code?: boolean | undefined;
}

export interface RowView {
  /** Unique within the page. Set if something links to the row. */
  readonly id?: string | undefined;
  readonly cells: readonly CellView[];
}

export interface ToolView {
  readonly name: string;
  /** Undefined if the ID is already shown as the name. */
  readonly id?: string | undefined;
  readonly description?: string | undefined;
}

export interface CellView {
  readonly text: string;
  /** Whether the text is a placeholder by the extension instead of text from the API. */
  readonly placeholder?: boolean | undefined;
  /** Whether the text is an error message by the extension, shown with an icon. */
  readonly isError?: boolean | undefined;
  /** The complete text if `text` is shortened. */
  readonly full?: string | undefined;
  /** The ID of the element that the cell links to. */
  readonly targetId?: string | undefined;
}

export interface FailureView {
  /** The ID of the case, if the page does not show it otherwise. */
  readonly id?: string | undefined;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** The most helpful button first. */
  readonly buttons: readonly FailureButtonView[];
}

export interface FailureButtonView {
  /** The type of the message that the button sends. */
  readonly messageType: 'retry' | 'runAction' | 'loadCalls' | 'runCallsAction';
  readonly title: string;
}
