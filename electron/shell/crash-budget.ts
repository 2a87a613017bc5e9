/** How many crashes in how many ms are too many: a page that crashes this often would go on doing so. */
const MOST_CRASHES = 3;
const WITHIN_MS = 60_000;

/** Decides whether a page that has crashed is worth another try. */
export class CrashBudget {
  #crashes: number[] = [];

  /**
   * Notes a crash and returns whether the page may be loaded again.
   *
   * @param nowMs any monotonic clock, in ms
   */
  allowsCrashAt(nowMs: number): boolean {
    this.#crashes = [...this.#crashes.filter((crashMs) => nowMs - crashMs < WITHIN_MS), nowMs];
    return this.#crashes.length < MOST_CRASHES;
  }
}
