/** A clock for tests: time passes only when the test lets it, and every timer and frame asked for is counted. */
import type { Cancel, Pulse } from '../stretch/session/pulse.ts';

interface Waiting {
  readonly at: number;
  readonly callback: () => void;
}

interface Due {
  readonly from: Set<Waiting>;
  readonly waiting: Waiting;
  readonly at: number;
}

export class FakePulse implements Pulse {
  hidden = false;
  sleepGapMs = 90_000;
  /** Timers go off only at whole multiples of this, as Chromium lets them in hidden pages; in ms, 0 for never late. */
  timersAlignedTo = 0;
  /** Pictures that were drawn. */
  frames = 0;
  /** Timers that went off. */
  timers = 0;
  #now = 1000;
  readonly #timers = new Set<Waiting>();
  readonly #frames = new Set<Waiting>();
  readonly #watchers = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  onFrameAfter(ms: number, callback: () => void): Cancel {
    return hold(this.#frames, { at: this.#now + ms, callback });
  }

  after(ms: number, callback: () => void): Cancel {
    return hold(this.#timers, { at: this.#now + ms, callback });
  }

  onVisibility(callback: () => void): Cancel {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  }

  /** Whether anything is asked for. */
  get busy(): boolean {
    return this.#timers.size + this.#frames.size > 0;
  }

  /** Hides or shows the page. */
  show(shown: boolean): void {
    this.hidden = !shown;
    for (const watcher of this.#watchers) watcher();
  }

  /** Lets time pass without any timer or frame, as when the computer sleeps. */
  skip(ms: number): void {
    this.#now += ms;
  }

  /** Lets time pass, with all that happens meanwhile. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const { from, waiting, at } = next;
      this.#now = Math.max(this.#now, at);
      from.delete(waiting);
      if (from === this.#frames) this.frames += 1;
      else this.timers += 1;
      waiting.callback();
    }
    this.#now = end;
  }

  #next(end: number): Due | undefined {
    const align = (at: number) => Math.ceil(at / this.timersAlignedTo) * this.timersAlignedTo;
    const timers = [...this.#timers].map((waiting) => ({
      from: this.#timers,
      waiting,
      at: this.timersAlignedTo > 0 ? align(waiting.at) : waiting.at,
    }));
    const frames = [...this.#frames].map((waiting) => ({ from: this.#frames, waiting, at: waiting.at }));
    return [...timers, ...(this.hidden ? [] : frames)]
      .filter(({ at }) => at <= end)
      .sort((one, other) => one.at - other.at)[0];
  }
}

function hold(among: Set<Waiting>, waiting: Waiting): Cancel {
  among.add(waiting);
  return () => among.delete(waiting);
}
