/** Finds the section of a long page that is being read, from the scroll position. All lengths in pixels. */

export interface ScrollPosition {
  /** How far the page is scrolled down. */
  readonly scrollTop: number;
  /** The height of the visible part. */
  readonly viewHeight: number;
  /** The height of the whole page. */
  readonly pageHeight: number;
}

export interface SectionTop<Id> {
  readonly id: Id;
  /** Distance from the top of the page. */
  readonly top: number;
}

/**
 * Returns the id of the section at the reading line, or undefined if there are no sections. The reading line moves from
 * the top of the view, when the page is scrolled to the top, to its bottom, when it is scrolled to the bottom. So every
 * section becomes current at some point, even the last ones, which never reach the top of the view.
 *
 * @param sections in page order
 */
export function currentSection<Id>(
  sections: readonly SectionTop<Id>[],
  { scrollTop, viewHeight, pageHeight }: ScrollPosition,
): Id | undefined {
  const maxScroll = pageHeight - viewHeight;
  const share = maxScroll > 0 ? Math.min(1, Math.max(0, scrollTop / maxScroll)) : 0;
  const readingLine = scrollTop + share * viewHeight;
  return (sections.findLast(({ top }) => top <= readingLine) ?? sections[0])?.id;
}
