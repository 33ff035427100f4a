/** Marks elements that draw parts of their content only while those are near the viewport. */
const lazyClass = 'lazy';

const eventName = 'reveal';

/** Calls `draw` with the ID of an element that is needed, and that the container may have to draw. */
export function onReveal(container: HTMLElement, draw: (id: string) => void): void {
  container.classList.add(lazyClass);
  container.addEventListener(eventName, (event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'string') {
      draw(event.detail);
    }
  });
}

/** Finds an element by its ID. If necessary, it is drawn first. */
export function reveal(id: string): HTMLElement | null {
  if (document.getElementById(id) === null) {
    for (const container of document.querySelectorAll(`.${lazyClass}`)) {
      container.dispatchEvent(new CustomEvent(eventName, { detail: id }));
    }
  }
  return document.getElementById(id);
}
