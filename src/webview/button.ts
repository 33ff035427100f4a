import { element, icon, type IconName } from './element.ts';

interface ButtonOptions {
  /** Ours, unique in the page: the focus finds its way back by it when the page is drawn anew. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly look: 'primary' | 'secondary' | 'icon' | 'link';
  readonly onClick: () => void;
}

export function button(options: ButtonOptions): HTMLButtonElement {
  const isIcon = options.look === 'icon';
  const made = element(
    'button',
    {
      id: options.id,
      type: 'button',
      class: `button ${options.look}`,
      'aria-label': isIcon ? options.label : undefined,
      title: isIcon ? options.label : undefined,
    },
    options.icon && icon(options.icon),
    isIcon ? undefined : element('span', {}, options.label),
  );
  made.addEventListener('click', options.onClick);
  return made;
}

/** Milliseconds for which a button says that it did its work. */
const doneTime = 2000;

/** Puts a check mark in the place of a button's icon for a moment. */
export function markDone(made: HTMLElement): void {
  const shown = made.querySelector('svg');
  if (shown === null || made.dataset['done'] !== undefined) {
    return;
  }
  made.dataset['done'] = '';
  const check = icon('check');
  shown.replaceWith(check);
  setTimeout(() => {
    check.replaceWith(shown);
    delete made.dataset['done'];
  }, doneTime);
}
