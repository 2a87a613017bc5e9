/** The shortest time between two frames, in ms. */
const MIN_INTERVAL_MS = 100;

/**
 * Animates something slow, such as a ring that runs out in half a minute, at 10 frames a second or fewer. A CSS
 * animation would run at the display's refresh rate: six times the work for the same picture. Frames are aligned to
 * multiples of the interval, so that animations with the same interval are drawn together.
 *
 * @param draw draws a frame; takes the time since the start, in ms
 * @param stepMs the time in which the picture changes too little to be noticed, in ms
 * @returns stops the animation
 */
export function animateAtLowRate(draw: (elapsedMs: number) => void, stepMs: number): () => void {
  const intervalMs = Math.max(MIN_INTERVAL_MS, stepMs);
  const startedAt = performance.now();
  let timer: ReturnType<typeof setTimeout>;
  const drawFrame = (): void => {
    const now = performance.now();
    draw(now - startedAt);
    // Timers drop fractions of a ms. Too early by a fraction, the next frame would be due at once, and each drawn twice.
    timer = setTimeout(drawFrame, Math.ceil(intervalMs - (now % intervalMs)));
  };
  drawFrame();
  return () => {
    clearTimeout(timer);
  };
}
