import { SECOND, type Moment } from '../../../core/time/moment.ts';
import type { Cancel, Clock } from '../../platform/clock.ts';

/** Monday, 2 March 2026, 09:00 UTC. */
const mondayMorning: Moment = {
  wall: Date.UTC(2026, 2, 2, 9),
  zone: 'Europe/Berlin',
  elapsed: 1000 * SECOND,
};

/** Waits until pending promises have settled and their callbacks have run. */
export const promisesSettled = () => new Promise(setImmediate);

/** A clock that advances only when the test advances it. Timers fire at their times. */
export class ManualClock implements Clock {
  readonly speed = 1;
  readonly #timers = new Set<{ at: number; readonly callback: () => void }>();
  readonly #start: Moment;
  #elapsed: number;

  constructor(start = mondayMorning) {
    this.#start = start;
    this.#elapsed = start.elapsed;
  }

  readonly now = (): Moment => ({
    ...this.#start,
    wall: this.#start.wall + this.#elapsed - this.#start.elapsed,
    elapsed: this.#elapsed,
  });

  readonly after = (ms: number, callback: () => void): Cancel => {
    const timer = { at: this.#elapsed + ms, callback };
    this.#timers.add(timer);
    return () => {
      this.#timers.delete(timer);
    };
  };

  /** How long it is until each pending timer fires, in ms, soonest first. */
  get timers(): number[] {
    return [...this.#timers].map(({ at }) => at - this.#elapsed).sort((a, b) => a - b);
  }

  /** Advances the clock by `ms`. */
  async advance(ms: number): Promise<void> {
    const end = this.#elapsed + ms;
    for (let next = this.#next(); next && next.at <= end; next = this.#next()) {
      this.#timers.delete(next);
      this.#elapsed = next.at;
      next.callback();
      await promisesSettled();
    }
    this.#elapsed = end;
  }

  /** Lets `ms` pass in which no timer fires or gets nearer, as in sleep. */
  sleep(ms: number): void {
    this.#elapsed += ms;
    for (const timer of this.#timers) timer.at += ms;
  }

  #next() {
    return [...this.#timers].sort((a, b) => a.at - b.at)[0];
  }
}
