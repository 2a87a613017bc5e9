/**
 * Scrolls to a section of the page and focuses its heading, so that a screen reader announces it and Tab continues from
 * there. Does nothing if there is no such section.
 */
export function goToSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.querySelector('h3')?.focus({ preventScroll: true });
}
