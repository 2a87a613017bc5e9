/** The two time fields of a range while the user edits them. The range changes once the focus leaves both fields. */
import type { Range } from './week.ts';

export interface RangeDraftParts {
  /** The current range. */
  readonly range: Range;
  /** Called with each new complete range. */
  change(range: Range): unknown;
}

export class RangeDraft {
  /**
   * Times that haven't been committed, empty if incomplete, and the range that they are to change. Undefined while the
   * fields show the current range.
   */
  #written = $state.raw<{ readonly times: readonly [string, string]; readonly over: Range }>();
  #triedIncomplete = $state(false);
  readonly #parts: () => RangeDraftParts;

  constructor(parts: () => RangeDraftParts) {
    this.#parts = parts;
  }

  /** The two times to show; an empty one is incomplete. */
  get times(): readonly [string, string] {
    return this.#typed ?? this.#parts().range;
  }

  /** Whether a committed time was missing. Stays false while the user is typing. */
  get incomplete(): boolean {
    return this.#triedIncomplete && this.#typed !== undefined;
  }

  /**
   * Replaces a time as the user types.
   *
   * @param end 0 for "from", 1 for "to"
   * @param time such as "09:00", or empty while it is incomplete
   */
  write(end: 0 | 1, time: string): void {
    const [from, to] = this.times;
    const isFirst = this.#typed === undefined;
    this.#written = { times: end === 0 ? [time, to] : [from, time], over: this.#parts().range };
    if (isFirst || this.#isComplete) this.#triedIncomplete = false;
  }

  /** Changes the range if both times are complete; otherwise keeps what was typed and marks it. */
  commit(): void {
    const typed = this.#typed;
    if (!typed) return;
    this.#triedIncomplete = !this.#isComplete;
    if (this.#triedIncomplete) return;
    const [from, to] = typed;
    const parts = this.#parts();
    this.#written = undefined;
    if (from !== parts.range[0] || to !== parts.range[1]) parts.change([from, to]);
  }

  /** Shows the current range again. Returns whether there was anything to discard. */
  discard(): boolean {
    const hadText = this.#typed !== undefined;
    this.#written = undefined;
    this.#triedIncomplete = false;
    return hadText;
  }

  /** What was typed over another range, which was in this place before, isn't about this one. */
  get #typed(): readonly [string, string] | undefined {
    const { range } = this.#parts();
    const written = this.#written;
    return written && String(written.over) === String(range) ? written.times : undefined;
  }

  get #isComplete(): boolean {
    return this.#typed?.every((time) => time !== '') ?? true;
  }
}
