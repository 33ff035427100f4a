/** Said to screen readers once they have come to an end. */
export function announce(text: string | undefined): void {
  const announcer = document.getElementById('announcer');
  if (announcer === null) {
    return;
  }
  // the same words twice are said twice only if they went away in between
  announcer.textContent = '';
  if (text !== undefined) {
    requestAnimationFrame(() => (announcer.textContent = text));
  }
}
