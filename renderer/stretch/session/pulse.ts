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
  /** Session time that goes by without any timer only while the computer sleeps, in ms. */
  readonly sleepGapMs: number;
}

/** Timers of a hidden page may be a minute late, no longer. On Windows the clock runs on in sleep; elsewhere it stands. */
const SLEEP_GAP_MS = 90_000;

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
      // Timers leave out parts of a ms, and would come too early.
      const timer = setTimeout(
        () => {
          frame = requestAnimationFrame(callback);
        },
        Math.ceil(ms / speed),
      );
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
    sleepGapMs: SLEEP_GAP_MS * speed,
    onVisibility(callback) {
      document.addEventListener('visibilitychange', callback);
      return () => {
        document.removeEventListener('visibilitychange', callback);
      };
    },
  };
}
