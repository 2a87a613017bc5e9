/** The two time fields of a range while the user edits them. The range changes once the focus leaves both fields. */
import type { Range } from './week.ts';

export interface RangeDraftParts {
  /** The current range. */
  readonly range: Range;
  /** Called with each new complete range. */
  change(range: Range): unknown;
}

export class RangeDraft {
  /** Times that haven't been committed, empty if incomplete. Undefined while the fields show the current range. */
  #typed = $state.raw<readonly [string, string]>();
  #incomplete = $state(false);
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
    return this.#incomplete;
  }

  /**
   * Replaces a time as the user types.
   *
   * @param end 0 for "from", 1 for "to"
   * @param time such as "09:00", or empty while it is incomplete
   */
  write(end: 0 | 1, time: string): void {
    const [from, to] = this.times;
    this.#typed = end === 0 ? [time, to] : [from, time];
    if (this.#isComplete) this.#incomplete = false;
  }

  /** Changes the range if both times are complete; otherwise keeps what was typed and marks it. */
  commit(): void {
    if (!this.#typed) return;
    this.#incomplete = !this.#isComplete;
    if (this.#incomplete) return;
    const [from, to] = this.#typed;
    const parts = this.#parts();
    this.#typed = undefined;
    if (from !== parts.range[0] || to !== parts.range[1]) parts.change([from, to]);
  }

  /** Shows the current range again. Returns whether there was anything to discard. */
  discard(): boolean {
    const hadText = this.#typed !== undefined;
    this.#typed = undefined;
    this.#incomplete = false;
    return hadText;
  }

  get #isComplete(): boolean {
    return this.#typed?.every((time) => time !== '') ?? true;
  }
}
