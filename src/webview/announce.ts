/** Makes screen readers announce a text once they finish what they are reading. */
export function announce(text: string | undefined): void {
  const announcer = document.getElementById('announcer');
  if (announcer === null) {
    return;
  }
  // an unchanged text is announced again only if it was removed in between
  announcer.textContent = '';
  if (text !== undefined) {
    requestAnimationFrame(() => (announcer.textContent = text));
  }
}
