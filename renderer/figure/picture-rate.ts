/** How often a moving figure is drawn. Its time is rounded, so that a repeated move shows the same pictures again. */

/** Without a GPU, in ms: fifteen times a second, a quarter of the work of sixty. */
const COARSE_PICTURE_MS = 66;
/** With a GPU it is drawn in every frame. Half a frame at 60 Hz, so that no frame repeats the one before it. */
const SMOOTH_PICTURE_MS = 1000 / 120;

/**
 * Returns the time in a move whose picture is to be shown at `elapsedMs`, rounded down; both in ms.
 *
 * @param smooth whether a GPU composites the page
 */
export function pictureTimeMs(elapsedMs: number, smooth: boolean): number {
  return elapsedMs - (elapsedMs % (smooth ? SMOOTH_PICTURE_MS : COARSE_PICTURE_MS));
}

/** Returns the time from `elapsedMs` in a move to its next picture, in ms; 0 for the very next frame. */
export function untilNextPictureMs(elapsedMs: number, smooth: boolean): number {
  return smooth ? 0 : COARSE_PICTURE_MS - (elapsedMs % COARSE_PICTURE_MS);
}
