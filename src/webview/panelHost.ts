import type { MessageFromPanel } from '../protocol/panelMessages.ts';

/**
 * The state that VS Code stores for the page while it is hidden, and on disk across window reloads. It
 * must never contain anything about a case except its ID.
 */
interface PanelState {
  readonly id: string;
  readonly pinned: boolean;
  /** In pixels. */
  readonly scroll: number;
  /** Keys of the sections that the user expanded. */
  readonly open: readonly string[];
}

/** The page's connection to the extension, and the state that VS Code stores for the page. */
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

  /** Sets which case the page shows. A different case starts at the top with all sections collapsed. */
  identify(id: string, pinned: boolean): void {
    const isSameCase = id === this.#state.id;
    this.remember({ id, pinned, ...(isSameCase ? {} : { scroll: 0, open: [] }) });
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
