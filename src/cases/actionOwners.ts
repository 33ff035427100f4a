import type { CaseListAction } from './caseListState.ts';

/** What a caller of a list action may pass. */
export interface ActionOptions {
  /** Cancels the action for this caller. Without a signal, the caller never cancels. */
  readonly signal?: AbortSignal;
}

export interface LoadAllOptions extends ActionOptions {
  /** Called after each page; returns true if this caller needs no more pages. */
  readonly isEnough?: () => boolean;
}

/**
 * The callers that share a running action. The action ends only when all of them have canceled, so
 * that a caller stops what it started but nothing that another caller still wants.
 */
export class ActionOwners {
  readonly #owners = new Set<LoadAllOptions>();
  readonly #onAbandoned: () => void;

  /** @param onAbandoned called when the last caller cancels */
  constructor(onAbandoned: () => void) {
    this.#onAbandoned = onAbandoned;
  }

  /** Whether at least one caller needs more pages. */
  get wantMore(): boolean {
    return [...this.#owners].some(({ isEnough }) => isEnough?.() !== true);
  }

  add(owner: LoadAllOptions): void {
    this.#owners.add(owner);
    const cancel = () => {
      if (this.#owners.delete(owner) && this.#owners.size === 0) {
        this.#onAbandoned();
      }
    };
    owner.signal?.addEventListener('abort', cancel, { once: true });
  }
}

export interface RunningAction {
  readonly action: CaseListAction;
  /** Resolves with false if the action was stopped or replaced. */
  readonly ended: Promise<boolean>;
  readonly owners: ActionOwners;
}

/** Waits for the running action, if any, which from now on also belongs to this caller. */
export async function join(
  running: RunningAction | undefined,
  caller: LoadAllOptions,
): Promise<void> {
  running?.owners.add(caller);
  await running?.ended;
}
