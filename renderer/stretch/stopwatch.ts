/** How long a session was really done: the time for which it was stopped does not count. */
import type { Pulse } from './pulse.ts';

export class Stopwatch {
  readonly #pulse: Pick<Pulse, 'now'>;
  #countedMs = 0;
  #since: number | undefined;

  constructor(pulse: Pick<Pulse, 'now'>) {
    this.#pulse = pulse;
  }

  /** Lets it run; doing so twice changes nothing. */
  run(): void {
    this.#since ??= this.#pulse.now();
  }

  /** Stops it; doing so twice changes nothing. */
  stop(): void {
    this.#countedMs = this.countedMs;
    this.#since = undefined;
  }

  /** The time for which it has run, in ms. */
  get countedMs(): number {
    return this.#countedMs + (this.#since === undefined ? 0 : this.#pulse.now() - this.#since);
  }
}
