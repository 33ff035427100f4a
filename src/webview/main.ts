import {
  type MessageToPanel,
  type PreviousContent,
  readMessageToPanel,
} from '../protocol/panelMessages.ts';
import { announce } from './announce.ts';
import { markDone } from './button.ts';
import { PanelHost } from './panelHost.ts';
import { renderCalls } from './render/renderCalls.ts';
import { fillRaw, rawKey, renderCase, renderHeading } from './render/renderCase.ts';
import { renderFailure } from './render/renderFailure.ts';
import { reveal } from './reveal.ts';

const host = new PanelHost();
const progress = elementById('progress');
const failure = elementById('failure');
const content = elementById('content');
const wait = elementById('wait');
/** The scroll position to restore once the raw JSON, which arrives later, has made the page long enough. */
let pendingScroll: number | undefined;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const message = readMessageToPanel(data);
  if (message !== undefined) {
    receive(message);
  }
});
window.addEventListener('scrollend', () => {
  // the user did not choose the scroll position of an incomplete page
  if (content.hasChildNodes() && !content.inert && pendingScroll === undefined) {
    host.remember({ scroll: window.scrollY });
  }
});
window.addEventListener('focus', () => host.post({ type: 'focused' }));
followLinks(content);
host.post({ type: 'ready' });

function receive(message: MessageToPanel): void {
  switch (message.type) {
    case 'identify':
      return host.identify(message.id, message.pinned);
    case 'loading':
      return showLoading(message.previous);
    case 'heading':
      return showHeading(renderHeading(message.heading, host));
    case 'waiting':
      return showWait(message.text);
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
      if (pendingScroll !== undefined) {
        window.scrollTo(0, pendingScroll);
        pendingScroll = undefined;
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

/** Shows what is known about a case that is not loaded. */
function showHeading(heading: Node): void {
  const focus = rememberFocus();
  content.inert = false;
  content.replaceChildren(heading);
  focus();
}

/** Announces a wait once instead of each second. */
function showWait(text: string | undefined): void {
  if (wait.hidden && text !== undefined) {
    announce(text);
  }
  wait.hidden = text === undefined;
  wait.textContent = text ?? '';
}

function showContent(nodes: Node[]): void {
  const focus = rememberFocus();
  endLoading();
  failure.replaceChildren();
  content.replaceChildren(...nodes);
  // a redraw must lose neither the scroll position nor the focus
  const { scroll, open } = host.state;
  window.scrollTo(0, scroll);
  pendingScroll = open.includes(rawKey) ? scroll : undefined;
  focus();
}

function showFailure(node: Node): void {
  const focus = rememberFocus();
  endLoading();
  failure.replaceChildren(node);
  focus();
}

/** Returns a function that restores the focus after a redraw, on the element that replaced the focused one. */
function rememberFocus(): () => void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) {
    return () => {};
  }
  const inFailure = failure.contains(focused);
  const inFinding = focused.closest('.findings') !== null;
  const caret = focused instanceof HTMLInputElement ? focused.selectionStart : null;
  return () => {
    const successor =
      (focused.id === '' ? null : reveal(focused.id)) ??
      (inFailure ? document.getElementById('refresh') : null) ??
      // the last finding may have been ignored
      (inFinding ? document.getElementById('showIgnored') : null);
    successor?.focus({ preventScroll: true });
    if (caret !== null && successor instanceof HTMLInputElement) {
      successor.setSelectionRange(caret, caret);
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

function elementById(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) {
    throw new Error(`The page has no element with the ID ${id}.`);
  }
  return found;
}

/** Makes links within the page move the focus too, because VS Code only scrolls. One listener handles all links. */
function followLinks(root: HTMLElement): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (link !== null) {
      event.preventDefault();
      event.stopPropagation();
      focusTarget(link.getAttribute('href')!.slice(1));
    }
  });
}

/** Focuses an element and scrolls to it, without an animation that would ignore a wish for reduced motion. */
function focusTarget(id: string): void {
  const target = reveal(id);
  if (target === null) {
    return;
  }
  if (target.tabIndex < 0) {
    target.tabIndex = -1;
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
  // the height of blocks that were out of sight was an estimate until now
  requestAnimationFrame(() => target.scrollIntoView({ block: 'center' }));
}
