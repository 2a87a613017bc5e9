/** Timers that fire only when the test fires them. */
export function manualTimers() {
  const timers: { ms: number; callback: () => void }[] = [];
  return {
    /** The delay of each pending timer, in ms. */
    get pending(): number[] {
      return timers.map(({ ms }) => ms);
    },
    after(ms: number, callback: () => void): () => void {
      const timer = { ms, callback };
      timers.push(timer);
      return () => {
        if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
      };
    },
    /** Fires all timers that are pending now. */
    fire(): void {
      for (const { callback } of timers.splice(0)) callback();
    },
  };
}
