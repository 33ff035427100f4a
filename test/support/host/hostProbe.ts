import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FakeBox } from './fakeBox.ts';

type CreateFeatures = (context: vscode.ExtensionContext, ...rest: unknown[]) => unknown;
type Shown =
  | { readonly kind: 'message'; readonly text: string; readonly buttons: readonly string[] }
  | { readonly kind: 'question' | 'status' | 'opened'; readonly text: string }
  | { readonly kind: 'wait' | 'panel' | 'box' | 'log' };

const name = Symbol.for('erzycall.hostProbe');

/**
 * Observes the extension from within its host, by replacing functions of VS Code's API. The tests get
 * the same API object as the extension, because they are in the folder of the extension (measured on
 * VS Code 1.139).
 */
export class HostProbe {
  /** What the extension showed since {@link clear}. */
  readonly shown: Shown[] = [];
  readonly boxes: FakeBox[] = [];
  /** Everything that the extension logged. */
  readonly log: string[] = [];
  /** What the extension created or read: its features, output channels, secrets, stored values. */
  readonly started: string[] = [];
  /** Rejections that nobody handled. */
  readonly unhandled: unknown[] = [];
  /** What happens while a question is open, before it is answered. */
  whileAsked: (() => Promise<void>) | undefined;
  readonly #restore: (() => void)[] = [];
  #context: vscode.ExtensionContext | undefined;

  /** Call it before the extension is used. Until {@link attach}, only the log is observed. */
  static install(checkout: string): HostProbe {
    const probe = new HostProbe();
    Object.assign(globalThis, { [name]: probe });
    probe.#captureContext(checkout);
    const { createOutputChannel } = vscode.window;
    Object.assign(vscode.window, {
      createOutputChannel: (channel: string, options: { log: true }) => {
        probe.started.push('output channel');
        return probe.#watchLog(createOutputChannel(channel, options));
      },
    });
    process.on('unhandledRejection', (reason) => probe.unhandled.push(reason));
    return probe;
  }

  /** The probe that was installed before the tests. */
  static get(): HostProbe {
    return (globalThis as unknown as Record<symbol, HostProbe>)[name]!;
  }

  /** The extension's own secret storage. */
  get secrets(): vscode.SecretStorage {
    return this.#context!.secrets;
  }

  /** Replaces messages and boxes, so that nothing of them is drawn. */
  attach(): void {
    this.#replaceMessages();
    this.#replaceBoxes();
    this.#watchTheRest();
  }

  /** Restores what {@link attach} replaced. */
  detach(): void {
    for (const restore of this.#restore.splice(0)) {
      restore();
    }
  }

  #replace<T extends object>(target: T, replacements: Partial<Record<keyof T, unknown>>): void {
    const names = Object.keys(replacements) as (keyof T)[];
    const originals = Object.fromEntries(names.map((each) => [each, target[each]]));
    Object.assign(target, replacements);
    this.#restore.push(() => Object.assign(target, originals));
  }

  clear(): void {
    this.shown.length = 0;
    this.boxes.length = 0;
    this.whileAsked = undefined;
  }

  /** Whether something is visible that says that the command is not done yet. */
  get isWaiting(): boolean {
    const isBusy = this.boxes.some(({ isOpen, busy }) => isOpen && busy);
    return isBusy || this.shown.some(({ kind }) => kind === 'wait' || kind === 'panel');
  }

  /** The texts that report something and that a user must read. */
  get messages(): string[] {
    const inBoxes = this.boxes.flatMap(({ validationMessage }) => validationMessage ?? []);
    return [
      ...inBoxes,
      ...this.shown.flatMap((each) => (each.kind === 'message' ? each.text : [])),
    ];
  }

  /**
   * Captures the context when the extension creates its features. VS Code may have activated the extension before
   * the tests, because it opens JSON files itself.
   */
  #captureContext(checkout: string): void {
    const file = join(checkout, 'dist', 'activate.cjs');
    const require = createRequire(file);
    const original = require(file) as { readonly createFeatures: CreateFeatures };
    const createFeatures: CreateFeatures = (context, ...rest) => {
      this.#context = context;
      this.started.push('features');
      this.#watchReads(context);
      return original.createFeatures(context, ...rest);
    };
    // another module, because `import()` keeps the original exports of one that was loaded with `require`
    const replaced = new Module(file);
    Object.assign(replaced, { filename: file, loaded: true });
    replaced.exports = { ...original, createFeatures };
    require.cache[file] = replaced;
  }

  #watchReads({ secrets, globalState, workspaceState }: vscode.ExtensionContext): void {
    for (const [name, target] of Object.entries({ secrets, globalState, workspaceState })) {
      const { get } = target as { get: (key: string) => unknown };
      Object.assign(target, {
        get: (...args: [string]) => {
          this.started.push(name);
          return get.apply(target, args);
        },
      });
    }
  }

  #replaceMessages(): void {
    const show = async (text: string, ...rest: unknown[]): Promise<unknown> => {
      const buttons = rest.filter((each) => typeof each === 'string');
      if (rest.some((each) => typeof each === 'object' && each !== null && 'modal' in each)) {
        this.shown.push({ kind: 'question', text });
        await this.whileAsked?.();
        return buttons[0];
      }
      this.shown.push({ kind: 'message', text, buttons });
      // nobody presses a button, and no command may wait for that
      return new Promise(() => {});
    };
    this.#replace(vscode.window, {
      showErrorMessage: show,
      showWarningMessage: show,
      showInformationMessage: show,
      setStatusBarMessage: (text: string) => {
        this.shown.push({ kind: 'status', text });
        return new vscode.Disposable(() => {});
      },
    });
  }

  #replaceBoxes(): void {
    const create = (kind: FakeBox['kind']) => () => {
      const box = new FakeBox(kind, () => this.shown.push({ kind: 'box' }));
      this.boxes.push(box);
      return box;
    };
    const ask = (kind: FakeBox['kind']) => async (): Promise<string | undefined> => {
      const box = create(kind)();
      box.show();
      const answer = await new Promise<string | undefined>((resolve) => {
        box.onDidHide(() => resolve(undefined));
        box.onDidAccept(() => resolve(box.value));
      });
      box.dispose();
      return answer;
    };
    this.#replace(vscode.window, {
      createQuickPick: create('pick'),
      createInputBox: create('input'),
      showQuickPick: ask('pick'),
      showInputBox: ask('input'),
    });
  }

  #watchTheRest(): void {
    const { window, env, commands } = vscode;
    const { createWebviewPanel, withProgress } = window;
    const { executeCommand } = commands;
    this.#replace(window, {
      createWebviewPanel: (...args: Parameters<typeof createWebviewPanel>) => {
        this.shown.push({ kind: 'panel' });
        return createWebviewPanel(...args);
      },
      withProgress: (...args: Parameters<typeof withProgress>) => {
        this.shown.push({ kind: 'wait' });
        return withProgress(...args);
      },
    });
    this.#replace(env, {
      openExternal: (uri: vscode.Uri) => {
        this.shown.push({ kind: 'opened', text: uri.toString() });
        return Promise.resolve(true);
      },
    });
    this.#replace(commands, {
      executeCommand: async (command: string, ...args: unknown[]) => {
        if (command === 'workbench.action.openSettings') {
          this.shown.push({ kind: 'opened', text: command });
          return undefined;
        }
        return executeCommand(command, ...args);
      },
    });
  }

  #watchLog(channel: vscode.LogOutputChannel): vscode.LogOutputChannel {
    return new Proxy(channel, {
      get: (target, property) => {
        const value: unknown = Reflect.get(target, property);
        if (typeof value !== 'function') {
          return value;
        }
        return (...args: unknown[]): unknown => {
          if (property === 'show') {
            this.shown.push({ kind: 'log' });
            return undefined;
          }
          this.log.push(args.map(String).join(' '));
          return Reflect.apply(value, target, args) as unknown;
        };
      },
    });
  }
}
