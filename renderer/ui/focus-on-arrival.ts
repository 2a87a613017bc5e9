/**
 * Svelte attachment that focuses a screen's heading when it appears. A screen reader then announces the screen, and
 * the next Tab moves to the first control.
 */
export function focusOnArrival(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
