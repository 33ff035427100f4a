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
