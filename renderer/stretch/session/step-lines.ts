/** Which lines of the steps fit into the list below the picture, so that none is cut without an ellipsis. */

export interface VisibleSteps {
  /** How much of the list's height whole lines fill, in px. */
  readonly height: number;
  /** The step that ends early, counted from the first one given, and how many of its lines fit; undefined if none does. */
  readonly cut: { readonly index: number; readonly lines: number } | undefined;
}

/** Layout rounds heights, each by less than this, in px. */
const ROUNDING = 1;

/**
 * Returns what fits into a list.
 *
 * @param available the list's height, in px
 * @param heights the heights of its steps from the current one on, in px
 * @param line the height of a line, in px
 * @param gap the distance between two steps, in px
 */
export function visibleSteps(
  available: number,
  heights: readonly number[],
  line: number,
  gap: number,
): VisibleSteps {
  let top = 0;
  for (const [index, height] of heights.entries()) {
    if (top + height > available + ROUNDING) {
      const lines = Math.floor((available - top + ROUNDING) / line);
      if (lines < 1) return { height: Math.max(0, top - gap), cut: undefined };
      return { height: top + lines * line, cut: { index, lines } };
    }
    top += height + gap;
  }
  return { height: available, cut: undefined };
}
