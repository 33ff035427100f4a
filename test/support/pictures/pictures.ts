import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Scene } from '../scene.ts';
import { CodeEditor } from '../vscode/window/codeEditor.ts';
import { chooseFromRowMenu } from '../vscode/window/rowMenu.ts';
import type { Workbench } from '../vscode/window/workbench.ts';

/** A picture of the README. */
export interface Picture {
  readonly name: string;
  readonly theme: 'dark' | 'light';
  readonly arrange: (window: Workbench, scene: Scene) => Promise<void>;
}

export const pictures: readonly Picture[] = [
  {
    name: 'overview',
    theme: 'dark',
    arrange: (window, scene) => openCase(window, scene, 3),
  },
  {
    name: 'details',
    theme: 'light',
    arrange: (window, scene) => openCase(window, scene, 9),
  },
  {
    name: 'find',
    theme: 'dark',
    arrange: async (window, scene) => {
      await openCase(window, scene, 0);
      await window.runCommandAndType('ErzyCall: Find Case…', 'reminder');
      await window.quickInput.items().nth(2).waitFor();
    },
  },
  {
    name: 'hover',
    theme: 'dark',
    arrange: async (window, scene) => {
      // a hover shows the first message of a case that was opened
      await openCase(window, scene, 3);
      await window.runCommand('View: Close All Editors');
      const editor = new CodeEditor(window);
      await editor.open(codeFile, 5, 16);
      await editor.showHover(title(scene, 3));
    },
  },
  {
    name: 'completion',
    theme: 'light',
    arrange: async (window) => {
      const editor = new CodeEditor(window);
      await editor.open(codeFile, 13, 14);
      await window.runCommand('Trigger Suggest');
      await editor.suggestion('reminder').first().waitFor();
    },
  },
  {
    name: 'snippet',
    theme: 'dark',
    arrange: async (window, scene) => {
      await new CodeEditor(window).open('call.ts', 1, 1);
      await chooseFromRowMenu(window, window.row(title(scene, 3)), 'Insert Call Snippet…');
      await window.page.locator('.view-lines').getByText('variableValues').first().waitFor();
      await movePointerAway(window);
    },
  },
  {
    name: 'compare',
    theme: 'light',
    arrange: async (window, scene) => {
      for (const index of [1, 2]) {
        await window.row(title(scene, index)).click({ modifiers: ['ControlOrMeta'] });
      }
      await chooseFromRowMenu(window, window.row(title(scene, 2)), 'Compare with…');
      await window.page.locator('.monaco-diff-editor .char-insert').first().waitFor();
      await movePointerAway(window);
    },
  },
];

const codeFile = 'reminders.ts';

/** Adds files to the workspace, and a second version of a case to compare it with. */
export async function prepare({ api, folder }: Scene): Promise<void> {
  const [, first, second, reminder] = api.cases;
  api.cases[2] = {
    ...first!,
    id: second!.id,
    title: `${first!.title} v2`,
    createdAt: second!.createdAt,
    firstMessage: (first!.firstMessage ?? '').replace('ninety seconds', 'two minutes'),
    prompt: (first!.prompt ?? '')
      .replace('What is the main reason for your answer', 'Why did you choose this number')
      .replaceAll('reward', 'voucher'),
  };
  const code = [
    "import { placeCall } from './call';",
    '',
    'export async function remind(contact: Contact) {',
    '  await placeCall({',
    `    caseId: '${reminder!.id}',`,
    '    contactId: contact.id,',
    '    toPhone: contact.phone,',
    '  });',
    '}',
    '',
    'export async function survey(contact: Contact) {',
    '  await placeCall({',
    "    caseId: '',",
    '    contactId: contact.id,',
    '  });',
    '}',
    '',
  ];
  await writeFile(join(folder, codeFile), code.join('\n'));
  await writeFile(join(folder, 'call.ts'), '');
}

function title({ api }: Scene, index: number): string {
  return api.cases[index]!.title;
}

async function openCase(window: Workbench, scene: Scene, index: number): Promise<void> {
  const name = title(scene, index);
  await window.row(name).click();
  await window.loadedCase().getByRole('heading', { level: 1, name }).waitFor();
  await movePointerAway(window);
}

/** Otherwise the picture would contain a hover or the buttons of a row. */
async function movePointerAway({ page }: Workbench): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.mouse.move(width / 2, height - 5);
}
