import type { CallsBody, CaseView, FailureView } from './casePanelViews.ts';

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
  /** The calls alone; with a case they come in it. */
  | { readonly type: 'calls'; readonly body: CallsBody; readonly announcement?: string | undefined }
  | { readonly type: 'raw'; readonly text: string; readonly cut?: string | undefined };

export type MessageFromPanel =
  /** The script runs and holds nothing: after opening, and each time the panel comes back to view. */
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
  | { readonly type: 'loadCalls' }
  /** Runs the action of the failure that the calls show. */
  | { readonly type: 'runCallsAction' };

/**
 * While loading, what was shown before stays (the same case again), stays for a moment and cannot be
 * used (another case), or goes at once (another account).
 */
export type PreviousContent = 'keep' | 'fade' | 'drop';

const copyTargets = ['id', 'firstMessage', 'prompt', 'json'] as const;
export type CopyTarget = (typeof copyTargets)[number];

/** In UTF-16 units, as what follows; a first message holds at most 1,000. */
export const maxPreviewLength = 2000;
const maxNameLength = 500;

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
    case 'showChanges':
    case 'loadCalls':
    case 'runCallsAction':
      return { type: data.type };
    case 'preview': {
      const { name, value } = { name: undefined, value: undefined, ...data };
      return isText(name, maxNameLength) && isText(value, maxPreviewLength)
        ? { type: 'preview', name, value }
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
  'case',
  'failed',
  'copied',
  'calls',
  'raw',
]);

/**
 * A message as one string, which VS Code passes on as it is: of anything else it looks at each value
 * several times on the way, which a long script with 500 variables makes felt.
 */
export function writeMessageToPanel(message: MessageToPanel): string {
  return JSON.stringify(message);
}

/** Reads it; undefined when it is none. Nobody but the extension can reach the panel, so the type is proof enough. */
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
