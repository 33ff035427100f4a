import {
  type CallsBody,
  type CaseView,
  type CopyTarget,
  copyTargets,
  type FailureView,
  type HeadingView,
} from './panelViews.ts';

/** The type of case panels, which VS Code stores to restore panels after a window reload. */
export const casePanelViewType = 'erzycall.case';

/**
 * The messages from the extension to the page of a case panel. All text is localized by the
 * extension. The page renders what it receives and does not store it.
 */
export type MessageToPanel =
  /** Identifies the case. Only this is stored for a window reload. */
  | { readonly type: 'identify'; readonly id: string; readonly pinned: boolean }
  | { readonly type: 'loading'; readonly previous: PreviousContent }
  /** What is known about the case before it is loaded. Replaces the content. */
  | { readonly type: 'heading'; readonly heading: HeadingView }
  /** Says how long the request waits for the rate limit; without a text it no longer waits. */
  | { readonly type: 'waiting'; readonly text?: string | undefined }
  | {
      readonly type: 'case';
      readonly view: CaseView;
      /** Announced by screen readers. Set if the user requested the update. */
      readonly announcement?: string | undefined;
    }
  /** If the page already shows the case, the content stays below the failure. */
  | { readonly type: 'failed'; readonly failure: FailureView }
  | { readonly type: 'copied'; readonly what: CopyTarget; readonly announcement: string }
  /** Updates only the calls, which are also part of a `case` message. */
  | { readonly type: 'calls'; readonly body: CallsBody; readonly announcement?: string | undefined }
  /** The JSON of the case, in response to `showRaw`. */
  | { readonly type: 'raw'; readonly text: string; readonly cut?: string | undefined };

/** The messages from the page of a case panel to the extension. */
export type MessageFromPanel =
  /**
   * The page has started and is empty, after opening and whenever the panel becomes visible again.
   */
  | { readonly type: 'ready' }
  | { readonly type: 'refresh' }
  /** The page got the focus. */
  | { readonly type: 'focused' }
  | { readonly type: 'retry' }
  /** Runs the action of the failure that is shown. */
  | { readonly type: 'runAction' }
  | { readonly type: 'copy'; readonly what: CopyTarget }
  | { readonly type: 'showRaw' }
  | { readonly type: 'showChanges' }
  /** The value that the user typed for a variable of the preview. */
  | { readonly type: 'preview'; readonly name: string; readonly value: string }
  /** Adds a check to those that are ignored. */
  | { readonly type: 'ignoreFinding'; readonly id: string }
  /** Opens the documentation of a check. */
  | { readonly type: 'explainFinding'; readonly id: string }
  /** Opens the setting with the ignored checks. */
  | { readonly type: 'showIgnored' }
  | { readonly type: 'loadCalls' }
  /** Filters the list by a tag, given by its place. */
  | { readonly type: 'filterByTag'; readonly index: number }
  /** Runs the action of the failure that is shown in place of the calls. */
  | { readonly type: 'runCallsAction' };

/**
 * What happens to the current content while a case loads: `keep` leaves it usable (same case),
 * `fade` leaves it visible but disabled (another case), and `drop` removes it at once (another
 * account).
 */
export type PreviousContent = 'keep' | 'fade' | 'drop';

/** The maximum length of a value in UTF-16 units. A first message has at most 1,000 characters. */
export const maxPreviewLength = 2000;
/** In UTF-16 units. */
const maxNameLength = 500;

/** Validates a message from the page; undefined if it is not a valid message. */
export function parseMessageFromPanel(data: unknown): MessageFromPanel | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) {
    return undefined;
  }
  switch (data.type) {
    case 'ready':
    case 'refresh':
    case 'focused':
    case 'retry':
    case 'runAction':
    case 'showRaw':
    case 'showChanges':
    case 'showIgnored':
    case 'loadCalls':
    case 'runCallsAction':
      return { type: data.type };
    case 'preview': {
      const { name, value } = { name: undefined, value: undefined, ...data };
      return isText(name, maxNameLength) && isText(value, maxPreviewLength)
        ? { type: 'preview', name, value }
        : undefined;
    }
    case 'ignoreFinding':
    case 'explainFinding': {
      const { id } = { id: undefined, ...data };
      return isText(id, maxNameLength) ? { type: data.type, id } : undefined;
    }
    case 'filterByTag': {
      const { index } = { index: undefined, ...data };
      return typeof index === 'number' && Number.isInteger(index)
        ? { type: 'filterByTag', index }
        : undefined;
    }
    case 'copy': {
      const what = 'what' in data ? copyTargets.find((each) => each === data.what) : undefined;
      return what === undefined ? undefined : { type: 'copy', what };
    }
    default:
      return undefined;
  }
}

function isText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length <= maxLength;
}

const typesToPanel: ReadonlySet<unknown> = new Set<MessageToPanel['type']>([
  'identify',
  'loading',
  'heading',
  'waiting',
  'case',
  'failed',
  'copied',
  'calls',
  'raw',
]);

/**
 * Serializes a message for `postMessage`. VS Code passes a string on unchanged, but it visits each
 * value of an object several times, which takes noticeably long for a script with 500 variables.
 */
export function writeMessageToPanel(message: MessageToPanel): string {
  return JSON.stringify(message);
}

/**
 * Parses a message; undefined if it is not one. Only its type is checked, because only the
 * extension can send messages to the page.
 */
export function readMessageToPanel(data: unknown): MessageToPanel | undefined {
  let message: unknown;
  try {
    message = typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
  return isMessageToPanel(message) ? message : undefined;
}

function isMessageToPanel(data: unknown): data is MessageToPanel {
  return typeof data === 'object' && data !== null && 'type' in data && typesToPanel.has(data.type);
}
