import * as vscode from 'vscode';
import { liveKey } from '../fakeApi/demoKeys.ts';
import { waitFor, waitUntil } from '../waitFor.ts';
import type { FakeBox } from './fakeBox.ts';
import type { HostProbe } from './hostProbe.ts';

// What tests in the extension host do as a user would.

const addLabel = 'Add Account…';

/**
 * Answers the boxes that are open: types, chooses, and closes a box that says that it failed. Among the
 * accounts, it chooses to add one.
 */
export function answerBoxes({ boxes }: HostProbe): void {
  for (const box of boxes.filter(({ isOpen, busy, enabled }) => isOpen && !busy && enabled)) {
    const add = box.items.find(({ label }) => label === addLabel);
    if (add !== undefined) {
      box.choose(add);
    } else if (box.kind === 'pick' || box.validationMessage !== undefined) {
      box.hide();
    } else if (box.value === '') {
      box.enter(box.password ? liveKey : 'case_1');
    }
  }
}

/** Closes all boxes. Always returns true. */
export function closeBoxes({ boxes }: HostProbe): boolean {
  boxes.forEach((box) => box.hide());
  return true;
}

/** Sets the key of the active account, or adds the first account, whose name is "Default". */
export async function setKey(probe: HostProbe, key: string): Promise<void> {
  const changed = new Promise((resolve) => probe.secrets.onDidChange(resolve));
  await run(probe, 'erzycall.setApiKey', (box) => box.enter(key));
  await changed;
  // answered after the extension has read the new key, which cancels what is running
  await probe.secrets.get('');
}

/** Adds an account for the configured server and switches to it. */
export async function addAccount(probe: HostProbe, name: string, key: string): Promise<void> {
  await run(
    probe,
    'erzycall.switchAccount',
    (box) => choose(box, addLabel),
    (box) => box.enter(name),
    (box) => box.enter(key),
  );
}

export async function switchAccount(probe: HostProbe, name: string): Promise<void> {
  await run(probe, 'erzycall.switchAccount', (box) => choose(box, name));
}

/** Removes all accounts of the configured server. */
export async function removeAccounts(probe: HostProbe): Promise<void> {
  do {
    probe.clear();
    await vscode.commands.executeCommand('erzycall.removeApiKey');
    // it asks as long as there is an account
  } while (probe.shown.some(({ kind }) => kind === 'question'));
}

export async function setBaseUrl(url: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('erzycall');
  await configuration.update('apiBaseUrl', url, vscode.ConfigurationTarget.Global);
}

function choose(box: FakeBox, wanted: string): void {
  const item = box.items.find(({ label }) => label === wanted);
  if (item === undefined) {
    throw new Error(`There is no “${wanted}” among ${JSON.stringify(box.items)}.`);
  }
  box.choose(item);
}

/** Runs a command to its end, with an answer for each of its boxes in turn. */
async function run(
  probe: HostProbe,
  command: string,
  ...answers: readonly ((box: FakeBox) => void)[]
): Promise<void> {
  let next = probe.boxes.length;
  const ended = vscode.commands.executeCommand(command);
  for (const answer of answers) {
    answer(await waitFor(`a box of ${command}`, () => probe.boxes[next]));
    next++;
  }
  await ended;
  await waitUntil('the boxes to close', () =>
    probe.boxes.slice(-answers.length).every((box) => !box.isOpen),
  );
}
