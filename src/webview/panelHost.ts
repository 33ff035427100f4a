import type { MessageFromPanel } from '../protocol/panelMessages.ts';

/**
 * What VS Code keeps for the page while it is hidden, and on disk over a reload. It must never hold
 * anything of a case but its id.
 */
interface PanelState {
  readonly id: string;
  readonly pinned: boolean;
  /** In pixels. */
  readonly scroll: number;
  /** Ids of the sections that the user opened. */
  readonly open: readonly string[];
}

/** The extension, as the page sees it, and the page's own memory. */
export class PanelHost {
  readonly #api = acquireVsCodeApi();
  #state: PanelState = { id: '', pinned: false, scroll: 0, open: [] };

  constructor() {
    const stored: unknown = this.#api.getState();
    if (isPanelState(stored)) {
      this.#state = stored;
    }
  }

  get state(): PanelState {
    return this.#state;
  }

  /** Another case starts at the top with everything folded. */
  identify(id: string, pinned: boolean): void {
    const same = id === this.#state.id;
    this.remember({ id, pinned, ...(same ? {} : { scroll: 0, open: [] }) });
  }

  remember(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change };
    this.#api.setState(this.#state);
  }

  post(message: MessageFromPanel): void {
    this.#api.postMessage(message);
  }
}

function isPanelState(value: unknown): value is PanelState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'pinned' in value &&
    typeof value.pinned === 'boolean' &&
    'scroll' in value &&
    typeof value.scroll === 'number' &&
    'open' in value &&
    Array.isArray(value.open)
  );
}
