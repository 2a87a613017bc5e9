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

  /** Stops it, at a moment that may be past; doing so twice changes nothing. */
  stop(atMs = this.#pulse.now()): void {
    this.#countedMs = this.#countedAt(atMs);
    this.#since = undefined;
  }

  /** The time for which it has run, in ms. */
  get countedMs(): number {
    return this.#countedAt(this.#pulse.now());
  }

  #countedAt(nowMs: number): number {
    return this.#countedMs + (this.#since === undefined ? 0 : nowMs - this.#since);
  }
}
