import {
  type MessageToPanel,
  type PreviousContent,
  readMessageToPanel,
} from '../protocol/panelMessages.ts';
import { announce } from './announce.ts';
import { markDone } from './button.ts';
import { PanelHost } from './panelHost.ts';
import { renderCalls } from './renderCalls.ts';
import { fillRaw, rawKey, renderCase } from './renderCase.ts';
import { renderFailure } from './renderFailure.ts';

const host = new PanelHost();
const progress = part('progress');
const failure = part('failure');
const content = part('content');
/** Where to scroll to once the raw section, which comes later, has made the page long enough. */
let scrollGoal: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readMessageToPanel(data);
  if (message !== undefined) {
    receive(message);
  }
});
window.addEventListener('scrollend', () => {
  // a page that is not whole is where nobody has scrolled to
  if (content.hasChildNodes() && !content.inert && scrollGoal === undefined) {
    host.remember({ scroll: window.scrollY });
  }
});
followLinks(content);
host.post({ type: 'ready' });

function receive(message: MessageToPanel): void {
  switch (message.type) {
    case 'identify':
      return host.identify(message.id, message.pinned);
    case 'loading':
      return showLoading(message.previous);
    case 'case':
      showContent(renderCase(message.view, host));
      return announce(message.announcement);
    case 'failed':
      showFailure(renderFailure(message.failure, host));
      return;
    case 'copied': {
      const id = `copy-${message.what}`;
      const pressed = document.getElementById(id);
      if (pressed !== null) {
        markDone(pressed);
      }
      return announce(message.announcement);
    }
    case 'calls': {
      const focus = rememberFocus();
      document.getElementById('calls')?.replaceWith(renderCalls(message.body, host));
      focus();
      return announce(message.announcement);
    }
    case 'raw':
      fillRaw(message.text, message.cut);
      if (scrollGoal !== undefined) {
        window.scrollTo(0, scrollGoal);
        scrollGoal = undefined;
      }
      return;
  }
}

function showLoading(previous: PreviousContent): void {
  progress.hidden = false;
  content.setAttribute('aria-busy', 'true');
  switch (previous) {
    case 'keep':
      return;
    case 'fade':
      failure.replaceChildren();
      content.inert = true;
      return;
    case 'drop':
      failure.replaceChildren();
      return content.replaceChildren();
  }
}

function showContent(nodes: Node[]): void {
  const focus = rememberFocus();
  endLoading();
  failure.replaceChildren();
  content.replaceChildren(...nodes);
  // drawing anew must not cost the place where the user is, in the text or on the keyboard
  const { scroll, open } = host.state;
  window.scrollTo(0, scroll);
  scrollGoal = open.includes(rawKey) ? scroll : undefined;
  focus();
}

function showFailure(node: Node): void {
  const focus = rememberFocus();
  endLoading();
  failure.replaceChildren(node);
  focus();
}

/** The returned function puts the focus on what now stands for what had it. */
function rememberFocus(): () => void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) {
    return () => {};
  }
  const inFailure = failure.contains(focused);
  const inFinding = focused.closest('.findings') !== null;
  const caret = focused instanceof HTMLInputElement ? focused.selectionStart : null;
  return () => {
    const heir =
      document.getElementById(focused.id) ??
      (inFailure ? document.getElementById('refresh') : null) ??
      // the last finding may have been ignored
      (inFinding ? document.getElementById('showIgnored') : null);
    heir?.focus({ preventScroll: true });
    if (caret !== null && heir instanceof HTMLInputElement) {
      heir.setSelectionRange(caret, caret);
    }
  };
}

function endLoading(): void {
  progress.hidden = true;
  content.removeAttribute('aria-busy');
  if (content.inert) {
    content.inert = false;
    content.replaceChildren();
  }
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`The page has no ${id}.`);
  }
  return found;
}

/** Lets links within the page move the focus too; VS Code would only scroll. One listener serves them all. */
export function followLinks(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link !== null) {
      event.preventDefault();
      event.stopPropagation();
      goTo(link.getAttribute('href')!.slice(1));
    }
  });
}

/** Nothing glides there, so there is nothing to reduce for who wants less motion. */
function goTo(id: string): void {
  const goal = document.getElementById(id);
  if (goal === null) {
    return;
  }
  if (goal.tabIndex < 0) {
    goal.tabIndex = -1;
  }
  goal.focus({ preventScroll: true });
  goal.scrollIntoView({ block: 'center' });
  // what was out of sight had a guessed height until now
  requestAnimationFrame(() => goal.scrollIntoView({ block: 'center' }));
}
