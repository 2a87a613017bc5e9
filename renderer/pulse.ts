/** The page's clock and timers as a session needs them. Tests provide their own. */

export type Cancel = () => void;

export interface Pulse {
  /** Monotonic session time, in ms. */
  now(): number;
  /** Calls back in the display's first frame after this much session time, in ms; never while the page is hidden. */
  onFrameAfter(ms: number, callback: () => void): Cancel;
  /** Calls back after this much session time, in ms. */
  after(ms: number, callback: () => void): Cancel;
  /** Converts a duration from session time to real time, both in ms. */
  realMs(ms: number): number;
  /** Whether the page is hidden. */
  readonly hidden: boolean;
  /** Calls back whenever that changes. */
  onVisibility(callback: () => void): Cancel;
}

/**
 * The browser's own clock.
 *
 * @param speed how many times faster than real time it runs: 1, except in test builds
 */
export function browserPulse(speed: number): Pulse {
  return {
    now: () => performance.now() * speed,
    realMs: (ms) => ms / speed,
    onFrameAfter(ms, callback) {
      let frame = 0;
      const request = (): void => {
        frame = requestAnimationFrame(callback);
      };
      if (ms <= 0) {
        request();
        return () => {
          cancelAnimationFrame(frame);
        };
      }
      // Timers drop fractions of a ms and would fire too early.
      const timer = setTimeout(request, Math.ceil(ms / speed));
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

/** Returns how many times faster than real time sessions run: 1, or the address's `speed` in test builds. */
export function speedOfThisPage(): number {
  return __E2E__ ? Number(new URLSearchParams(location.search).get('speed') ?? 1) : 1;
}
