import {
  type CallsBody,
  type CaseView,
  type CopyTarget,
  copyTargets,
  type FailureView,
} from './panelViews.ts';

/** VS Code stores it with each panel, to restore panels after a window reload. */
export const casePanelViewType = 'erzycall.case';

/**
 * The messages between the extension and the page of a case panel. All words come from the extension,
 * localized. The page draws what it receives and stores none of it.
 */
export type MessageToPanel =
  /** Which case this is: the only part of it that may be stored for a window reload. */
  | { readonly type: 'identify'; readonly id: string; readonly pinned: boolean }
  | { readonly type: 'loading'; readonly previous: PreviousContent }
  | {
      readonly type: 'case';
      readonly view: CaseView;
      /** For screen readers, when the user asked for the update. */
      readonly announcement?: string | undefined;
    }
  /** What is shown for the same case stays below the message. */
  | { readonly type: 'failed'; readonly failure: FailureView }
  | { readonly type: 'copied'; readonly what: CopyTarget; readonly announcement: string }
  /** Only the calls. A message of type `case` contains them too. */
  | { readonly type: 'calls'; readonly body: CallsBody; readonly announcement?: string | undefined }
  | { readonly type: 'raw'; readonly text: string; readonly cut?: string | undefined };

export type MessageFromPanel =
  /** The page runs and is empty: after opening, and each time the panel becomes visible again. */
  | { readonly type: 'ready' }
  | { readonly type: 'refresh' }
  | { readonly type: 'retry' }
  /** Runs the action of the failure that is shown. */
  | { readonly type: 'runAction' }
  | { readonly type: 'copy'; readonly what: CopyTarget }
  | { readonly type: 'showRaw' }
  | { readonly type: 'showChanges' }
  /** What the user typed for a variable of the preview. */
  | { readonly type: 'preview'; readonly name: string; readonly value: string }
  /** Adds a check to those that are ignored. */
  | { readonly type: 'ignoreFinding'; readonly id: string }
  /** Opens the documentation of a check. */
  | { readonly type: 'explainFinding'; readonly id: string }
  /** Opens the setting with the ignored checks. */
  | { readonly type: 'showIgnored' }
  | { readonly type: 'loadCalls' }
  /** Runs the action of the failure that is shown in place of the calls. */
  | { readonly type: 'runCallsAction' };

/**
 * What happens to the content while a case loads: it stays (the same case), stays but cannot be used
 * (another case), or is removed at once (another account).
 */
export type PreviousContent = 'keep' | 'fade' | 'drop';

/** In UTF-16 units, as the one below. A first message has at most 1,000. */
export const maxPreviewLength = 2000;
const maxNameLength = 500;

/** Validates a message from the page; undefined when it is not one of ours. */
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
  'case',
  'failed',
  'copied',
  'calls',
  'raw',
]);

/**
 * Serializes a message. VS Code passes a string on unchanged, but visits every value of an object
 * several times, which takes noticeably long for a script with 500 variables.
 */
export function writeMessageToPanel(message: MessageToPanel): string {
  return JSON.stringify(message);
}

/** Reads a message; undefined when it is not one. Only the extension can send messages, so checking the type is enough. */
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
