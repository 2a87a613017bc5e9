/** The page's clock and its timers, as a session needs them; a test gives its own. */

export type Cancel = () => void;

export interface Pulse {
  /** Session time that only runs on, in ms. */
  now(): number;
  /** Calls back when the next picture of a move is to be drawn; never while the page is hidden. */
  onFrame(callback: () => void): Cancel;
  /** Calls back after so many ms of session time. */
  after(ms: number, callback: () => void): Cancel;
  /** Whether nobody can see the page. */
  readonly hidden: boolean;
  /** Calls back whenever that changes. */
  onVisibility(callback: () => void): Cancel;
}

/**
 * Moves are slow: twenty pictures of them a second are smooth enough, and take a third of the work of sixty. Drawing one
 * waits for the display, up to 17 ms; the rest of the time nothing is asked of it.
 */
const BETWEEN_FRAMES_MS = 36;

/**
 * The browser's own clock.
 *
 * @param speed how many times faster than life it runs; 1, but for builds made for tests
 */
export function browserPulse(speed: number): Pulse {
  return {
    now: () => performance.now() * speed,
    onFrame(callback) {
      let frame = 0;
      const timer = setTimeout(() => {
        frame = requestAnimationFrame(callback);
      }, BETWEEN_FRAMES_MS);
      return () => {
        clearTimeout(timer);
        cancelAnimationFrame(frame);
      };
    },
    after(ms, callback) {
      const timer = setTimeout(callback, ms / speed);
      return () => {
        clearTimeout(timer);
      };
    },
    get hidden() {
      return document.hidden;
    },
    onVisibility(callback) {
      document.addEventListener('visibilitychange', callback);
      return () => {
        document.removeEventListener('visibilitychange', callback);
      };
    },
  };
}
