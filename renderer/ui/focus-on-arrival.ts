/**
 * Svelte attachment for a screen's heading: shows the screen from its top, and focuses the heading. A screen reader then
 * announces the screen, and the next Tab moves to the first control.
 */
export function focusOnArrival(heading: HTMLElement): void {
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}
