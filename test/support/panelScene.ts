import type { FrameLocator } from 'playwright-core';
import { liveKey } from './fakeApi/demoKeys.ts';
import type { Workbench } from './vscode/workbench.ts';
import { bareCase, faultyCase, hostileCase, longCase, soundCase } from './panelCases.ts';
import { Scene } from './scene.ts';

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

/** A window with cases for each thing that the panel can show. */
export class PanelScene implements AsyncDisposable {
  readonly scene: Scene;
  readonly window: Workbench;

  private constructor(scene: Scene, window: Workbench) {
    this.scene = scene;
    this.window = window;
  }

  static async start(): Promise<PanelScene> {
    const cases = [faultyCase, soundCase, bareCase, longCase, hostileCase];
    const scene = await Scene.start({
      api: {
        cases: cases.map((each) => ({ ...each })),
        calls: (id) => (id === faultyCase.id ? calls : []),
      },
      env: { ERZYCALL_API_KEY: liveKey },
    });
    return new PanelScene(scene, await scene.openWindow());
  }

  get panel(): FrameLocator {
    return this.window.webviewFrame();
  }

  /** Opens a case by its row; the log of requests begins with it. */
  async open(title: string): Promise<void> {
    this.scene.api.clearLog();
    await this.window.openSideBarView('ErzyCall');
    await this.window.row(title).click();
    await this.panel.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** The id of what has the focus. */
  focused(): Promise<string | null> {
    return this.panel.locator(':focus').first().getAttribute('id', { timeout: 5000 });
  }

  /** The paths of the requests since a case was opened. */
  paths(): string[] {
    return this.scene.api.requests.map(({ path }) => path.replace('/api/v1/', ''));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.scene[Symbol.asyncDispose]();
  }
}
