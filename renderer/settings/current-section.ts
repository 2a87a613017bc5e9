/** Which section of a long page is being read, from how far the page is scrolled. All lengths in pixels. */

export interface Reading {
  /** How far the page is scrolled. */
  readonly scrolled: number;
  /** The height of what is seen. */
  readonly seen: number;
  /** The height of the whole page. */
  readonly whole: number;
}

export interface Placed<Id> {
  readonly id: Id;
  /** From the page's top. */
  readonly top: number;
}

/**
 * The section on the line that is being read. That line goes from the top of what is seen, at the page's top, to its
 * bottom, at the page's bottom, so that each section has its turn, also the last ones that never reach the top.
 *
 * @param sections in their order on the page
 */
export function currentSection<Id>(sections: readonly Placed<Id>[], reading: Reading): Id | undefined {
  const { scrolled, seen, whole } = reading;
  const way = whole - seen;
  const share = way > 0 ? Math.min(1, Math.max(0, scrolled / way)) : 0;
  const line = scrolled + share * seen;
  return (sections.findLast(({ top }) => top <= line) ?? sections[0])?.id;
}
