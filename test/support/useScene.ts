import assert from 'node:assert/strict';
import type { FakeErzyCallApi } from './fakeApi/fakeErzyCallApi.ts';
import { Scene, type SceneOptions } from './scene.ts';
import type { VsCodeServer } from './vscode/vscodeServer.ts';
import type { Workbench } from './vscode/window/workbench.ts';

export interface SuiteSceneOptions extends SceneOptions {
  /** Called before the window opens. */
  readonly prepare?: (scene: Scene) => Promise<void> | void;
  /** Opens a window with the ErzyCall view before the first test, unless false. */
  readonly opensWindow?: boolean;
}

/**
 * Starts a scene and its window before the tests of the suite that calls this, and ends them after the
 * last one. Each test starts with an empty request log and no faults. A failed test leaves a screenshot.
 * The suite fails if there was an error of the extension that nobody handled.
 */
export function useScene(options: SuiteSceneOptions = {}): SuiteScene {
  const suite = new SuiteScene();
  const { prepare, opensWindow = true, ...sceneOptions } = options;

  before(async () => {
    suite.scene = await Scene.start(sceneOptions);
    await prepare?.(suite.scene);
    if (opensWindow) {
      suite.window = await suite.scene.openWindow();
      await suite.window.openSideBarView('ErzyCall');
    }
  });
  beforeEach(() => {
    suite.api.clearFaults();
    suite.api.clearLog();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      const title = this.currentTest.fullTitle().replaceAll(/\W+/g, '-');
      await suite.scene.screenshots(`failed-${title.slice(0, 100)}`);
    }
  });
  after(async () => {
    const errors = await suite.end();
    assert.deepEqual(errors, [], 'errors of the extension that nobody handled');
  });
  return suite;
}

/** Available from the first test on. */
export class SuiteScene {
  #scene: Scene | undefined;
  #window: Workbench | undefined;

  get scene(): Scene {
    return started(this.#scene, 'scene');
  }

  set scene(scene: Scene) {
    this.#scene = scene;
  }

  get window(): Workbench {
    return started(this.#window, 'window');
  }

  /** Tests may use another window, which they close themselves. */
  set window(window: Workbench) {
    this.#window = window;
  }

  get api(): FakeErzyCallApi {
    return this.scene.api;
  }

  get server(): VsCodeServer {
    return this.scene.server;
  }

  /** The title of a case of the fake API, by its place in the list. */
  title(index: number): string {
    return this.api.cases[index]!.title;
  }

  /** @returns the errors of the extension that nobody handled */
  async end(): Promise<string[]> {
    try {
      return (await this.#scene?.uncaughtErrors()) ?? [];
    } finally {
      await this.#scene?.[Symbol.asyncDispose]();
    }
  }
}

function started<T>(value: T | undefined, name: string): T {
  if (value === undefined) {
    throw new Error(`The ${name} is available from the first test on.`);
  }
  return value;
}
