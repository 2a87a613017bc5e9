/** A clock for tests. Time passes only when the test says so, and timers and frames are counted. */
import type { Cancel, Pulse } from '../pulse.ts';

interface PendingCallback {
  /** When it is due, in ms. */
  readonly at: number;
  readonly callback: () => void;
}

interface Due {
  readonly queue: Set<PendingCallback>;
  readonly pending: PendingCallback;
  readonly at: number;
}

export class FakePulse implements Pulse {
  hidden = false;
  /** Timers fire only at multiples of this, as in hidden Chromium pages, in ms; 0 means on time. */
  timersAlignedTo = 0;
  /** Time between the display's frames, in ms; 0 means that a frame comes as soon as it is requested. */
  frameMs = 0;
  /** How many frame callbacks have run. */
  frames = 0;
  /** How many timers have fired. */
  timers = 0;
  #now = 1000;
  readonly #timers = new Set<PendingCallback>();
  readonly #frames = new Set<PendingCallback>();
  readonly #mainTimers = new Set<PendingCallback>();
  readonly #watchers = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  onFrameAfter(ms: number, callback: () => void): Cancel {
    const frame =
      this.frameMs > 0 ? (Math.floor(this.#now / this.frameMs + 1e-6) + 1) * this.frameMs : this.#now;
    return enqueue(this.#frames, { at: Math.max(frame, this.#now + ms), callback });
  }

  after(ms: number, callback: () => void): Cancel {
    return enqueue(this.#timers, { at: this.#now + ms, callback });
  }

  /** Schedules work of the main process, whose timers are always on time and aren't counted. */
  afterInMain(ms: number, callback: () => void): void {
    this.#mainTimers.add({ at: this.#now + ms, callback });
  }

  realMs(ms: number): number {
    return ms;
  }

  onVisibility(callback: () => void): Cancel {
    this.#watchers.add(callback);
    return () => this.#watchers.delete(callback);
  }

  /** Whether any timer or frame callback is pending. */
  get busy(): boolean {
    return this.#timers.size + this.#frames.size > 0;
  }

  /** Hides or shows the page. */
  show(shown: boolean): void {
    this.hidden = !shown;
    for (const watcher of this.#watchers) watcher();
  }

  /** Advances the clock without running timers or frames, as when the computer sleeps. */
  skip(ms: number): void {
    this.#now += ms;
  }

  /** Advances the clock and runs the timers and frames that become due. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const { queue, pending, at } = next;
      this.#now = Math.max(this.#now, at);
      queue.delete(pending);
      if (queue === this.#frames) this.frames += 1;
      else if (queue === this.#timers) this.timers += 1;
      pending.callback();
    }
    this.#now = end;
  }

  #next(end: number): Due | undefined {
    const align = (at: number) => Math.ceil(at / this.timersAlignedTo) * this.timersAlignedTo;
    const timers = [...this.#timers].map((pending) => ({
      queue: this.#timers,
      pending,
      at: this.timersAlignedTo > 0 ? align(pending.at) : pending.at,
    }));
    const frames = [...this.#frames].map((pending) => ({ queue: this.#frames, pending, at: pending.at }));
    const main = [...this.#mainTimers].map((pending) => ({
      queue: this.#mainTimers,
      pending,
      at: pending.at,
    }));
    return [...main, ...timers, ...(this.hidden ? [] : frames)]
      .filter(({ at }) => at <= end)
      .sort((a, b) => a.at - b.at)[0];
  }
}

function enqueue(queue: Set<PendingCallback>, pending: PendingCallback): Cancel {
  queue.add(pending);
  return () => queue.delete(pending);
}
