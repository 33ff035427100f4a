/**
 * What the case panel and the extension say to each other. All words come from the extension,
 * localized; the panel draws what it is given and keeps nothing of it.
 */
export type MessageToPanel =
  /** Which case this is; the only part of it that may be kept over a window reload. */
  | { readonly type: 'identify'; readonly id: string; readonly kept: boolean }
  | { readonly type: 'loading'; readonly previous: PreviousContent }
  | {
      readonly type: 'case';
      readonly view: CaseView;
      /** Said to screen readers, when the user asked for the update. */
      readonly announcement?: string | undefined;
    }
  /** What is shown of the same case stays, below the message. */
  | { readonly type: 'failed'; readonly failure: FailureView }
  | { readonly type: 'copied'; readonly what: CopyTarget; readonly announcement: string }
  | { readonly type: 'raw'; readonly text: string; readonly cut?: string | undefined };

export type MessageFromPanel =
  /** The script runs and holds nothing: after opening, and each time the panel comes back to view. */
  | { readonly type: 'ready' }
  | { readonly type: 'refresh' }
  | { readonly type: 'retry' }
  /** Runs the action of the failure that is shown. */
  | { readonly type: 'runAction' }
  | { readonly type: 'copy'; readonly what: CopyTarget }
  | { readonly type: 'showRaw' };

/**
 * While loading, what was shown before stays (the same case again), stays for a moment and cannot be
 * used (another case), or goes at once (another account).
 */
export type PreviousContent = 'keep' | 'fade' | 'drop';

const copyTargets = ['id', 'firstMessage', 'prompt', 'json'] as const;
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
  readonly sections: readonly SectionView[];
  /** Names what else was not returned. */
  readonly footnote?: string | undefined;
  readonly labels: LabelsView;
}

interface StatusView {
  readonly text: string;
  readonly tone: 'active' | 'paused' | 'closed' | 'unknown';
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
    'description' | 'firstMessage' | 'prompt' | 'variables' | 'tools' | 'terms' | 'tags';
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
  | { readonly kind: 'chips'; readonly items: readonly string[] }
  | { readonly kind: 'tools'; readonly items: readonly ToolView[] }
  | {
      readonly kind: 'variables';
      readonly columns: VariableColumns;
      readonly rows: readonly VariableView[];
    };

export interface ToolView {
  readonly name: string;
  /** Absent when it stands for the name already. */
  readonly id?: string | undefined;
  readonly description?: string | undefined;
}

interface VariableColumns {
  readonly name: string;
  readonly source: string;
  readonly required: string;
  readonly defaultValue: string;
}

/** A cell is text of the API's, or a placeholder in our own words. */
export interface VariableView {
  readonly name: CellView;
  readonly source: CellView;
  readonly required: CellView;
  readonly defaultValue: CellView;
}

export interface CellView {
  readonly text: string;
  readonly placeholder?: boolean | undefined;
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
  readonly does: 'retry' | 'runAction';
  readonly title: string;
}

/** Reads what came from the panel; undefined when it is no message of ours. */
export function parseMessageFromPanel(data: unknown): MessageFromPanel | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) {
    return undefined;
  }
  switch (data.type) {
    case 'ready':
    case 'refresh':
    case 'retry':
    case 'runAction':
    case 'showRaw':
      return { type: data.type };
    case 'copy': {
      const what = 'what' in data ? copyTargets.find((each) => each === data.what) : undefined;
      return what === undefined ? undefined : { type: 'copy', what };
    }
    default:
      return undefined;
  }
}

const typesToPanel: ReadonlySet<unknown> = new Set<MessageToPanel['type']>([
  'identify',
  'loading',
  'case',
  'failed',
  'copied',
  'raw',
]);

/** Whether this came from the extension; nobody else can reach the panel, so its type is proof enough. */
export function isMessageToPanel(data: unknown): data is MessageToPanel {
  return typeof data === 'object' && data !== null && 'type' in data && typesToPanel.has(data.type);
}
