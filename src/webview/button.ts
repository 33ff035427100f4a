import { element, icon, type IconName } from './element.ts';

interface ButtonOptions {
  /** Unique in the page and never from the API. The focus is restored by it after a redraw. */
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly look: 'primary' | 'secondary' | 'icon' | 'link';
  readonly onClick: () => void;
}

export function button(options: ButtonOptions): HTMLButtonElement {
  const isIcon = options.look === 'icon';
  const created = element(
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
  created.addEventListener('click', options.onClick);
  return created;
}

/** Milliseconds for which the check mark is shown. */
const checkMarkTime = 2000;

/** Briefly replaces a button's icon with a check mark, to show that it did its work. */
export function markDone(pressed: HTMLElement): void {
  const original = pressed.querySelector('svg');
  if (original === null || pressed.dataset['done'] !== undefined) {
    return;
  }
  pressed.dataset['done'] = '';
  const check = icon('check');
  original.replaceWith(check);
  setTimeout(() => {
    check.replaceWith(original);
    delete pressed.dataset['done'];
  }, checkMarkTime);
}
