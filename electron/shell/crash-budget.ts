/** A page that crashes this many times within this many ms is expected to keep crashing. */
const MAX_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Decides whether to reload a page that has crashed. */
export class CrashBudget {
  #crashes: number[] = [];

  /**
   * Counts a crash. Returns whether to load the page again: false from the third crash within a minute on.
   *
   * @param nowMs the time on any monotonic clock, in ms
   */
  allowsCrashAt(nowMs: number): boolean {
    this.#crashes = [...this.#crashes.filter((crashMs) => nowMs - crashMs < WITHIN_MS), nowMs];
    return this.#crashes.length < MAX_CRASHES;
  }
}
