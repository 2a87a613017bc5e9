/**
 * Gives a screen's heading the focus when it appears: a screen reader then says where the person is, and the next
 * press of Tab leads to the first control. For use as an attachment.
 */
export function focusOnArrival(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}
