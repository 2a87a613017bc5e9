/** The page's clock and its timers, as a session needs them; a test gives its own. */

export type Cancel = () => void;

export interface Pulse {
  /** Session time that only runs on, in ms. */
  now(): number;
  /** Calls back for the display's first frame after so many ms of session time; never while the page is hidden. */
  onFrameAfter(ms: number, callback: () => void): Cancel;
  /** Calls back after so many ms of session time. */
  after(ms: number, callback: () => void): Cancel;
  /** Whether nobody can see the page. */
  readonly hidden: boolean;
  /** Calls back whenever that changes. */
  onVisibility(callback: () => void): Cancel;
}

/**
 * The browser's own clock.
 *
 * @param speed how many times faster than life it runs; 1, but for builds made for tests
 */
export function browserPulse(speed: number): Pulse {
  return {
    now: () => performance.now() * speed,
    onFrameAfter(ms, callback) {
      let frame = 0;
      const timer = setTimeout(() => {
        frame = requestAnimationFrame(callback);
      }, ms / speed);
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
