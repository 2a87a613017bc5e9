/** Timers that go off when the test says so. */
export function timersByHand() {
  const timers: { ms: number; callback: () => void }[] = [];
  return {
    /** How far ahead each timer that still runs was set, in ms. */
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
    /** Lets all the timers that run now go off. */
    goOff(): void {
      for (const { callback } of timers.splice(0)) callback();
    },
  };
}
