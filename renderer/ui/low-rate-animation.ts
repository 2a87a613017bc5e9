/** The least time between two pictures of something that creeps along, in ms. */
const LEAST_MS = 100;

/**
 * Draws what moves slowly, such as a ring that runs out in half a minute, ten times a second at most. An animation of
 * the browser's own is drawn as often as the display can show it, which is six times the work for the same sight. All
 * that is drawn so is drawn together.
 *
 * @param draw takes the time since the beginning, in ms
 * @param stepMs the time in which it moves by so little that nobody sees a step, in ms
 * @returns ends it
 */
export function animateAtLowRate(draw: (elapsedMs: number) => void, stepMs: number): () => void {
  const betweenMs = Math.max(LEAST_MS, stepMs);
  const began = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const again = (): void => {
    const now = performance.now();
    draw(now - began);
    timer = setTimeout(again, betweenMs - (now % betweenMs));
  };
  again();
  return () => {
    clearTimeout(timer);
  };
}
