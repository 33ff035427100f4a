import type { FrameLocator } from 'playwright-core';
import { liveKey } from './fakeApi/demoKeys.ts';
import type { FakeErzyCallApi } from './fakeApi/fakeErzyCallApi.ts';
import type { Workbench } from './vscode/window/workbench.ts';
import { bareCase, faultyCase, hostileCase, longCase, soundCase } from './panelCases.ts';
import { type SuiteScene, useScene } from './useScene.ts';

const calls = [
  {
    id: 'call_1',
    status: 'ended',
    to: '+4915112345623',
    from: '+15550123456',
    contactId: 'c',
    caseId: faultyCase.id,
    createdAt: '2026-01-02T03:04:05.000Z',
    duration: 92,
  },
] as const;

/** A scene whose cases cover everything that the panel can show. */
export function usePanelScene(): PanelScene {
  const cases = [faultyCase, soundCase, bareCase, longCase, hostileCase];
  return new PanelScene(
    useScene({
      api: {
        cases: cases.map((each) => ({ ...each })),
        calls: (id) => (id === faultyCase.id ? calls : []),
      },
      env: { ERZYCALL_API_KEY: liveKey },
    }),
  );
}

export class PanelScene {
  readonly #suite: SuiteScene;

  constructor(suite: SuiteScene) {
    this.#suite = suite;
  }

  get api(): FakeErzyCallApi {
    return this.#suite.api;
  }

  get window(): Workbench {
    return this.#suite.window;
  }

  /** The folder with the settings of the window. */
  get profileDir(): string {
    return this.#suite.scene.server.profileDir;
  }

  /** The page of the visible panel. */
  get page(): FrameLocator {
    return this.window.webviewFrame();
  }

  /** Opens a case by its row. The log of requests starts with it. */
  async open(title: string): Promise<void> {
    this.api.clearLog();
    await this.window.openSideBarView('ErzyCall');
    await this.window.row(title).click();
    await this.window.loadedCase().getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** The ID of the element that has the focus. */
  focused(): Promise<string | null> {
    return this.page.locator(':focus').first().getAttribute('id');
  }

  /** The paths of the requests since a case was opened. */
  paths(): string[] {
    return this.api.requests.map(({ path }) => path.replace('/api/v1/', ''));
  }
}
