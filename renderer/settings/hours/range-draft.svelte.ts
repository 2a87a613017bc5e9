/** What stands in the two time fields of a range while somebody types: sent once both are left, if both are whole. */
import type { Range } from './week.ts';

export interface RangeDraftParts {
  /** The range that holds now. */
  readonly range: Range;
  change(range: Range): unknown;
}

export class RangeDraft {
  /** From and to as they stand; an empty one is not yet a time. Undefined when the fields show the range that holds. */
  #typed = $state.raw<readonly [string, string]>();
  #incomplete = $state(false);
  readonly #parts: () => RangeDraftParts;

  constructor(parts: () => RangeDraftParts) {
    this.#parts = parts;
  }

  get times(): readonly [string, string] {
    return this.#typed ?? this.#parts().range;
  }

  /** Whether a time is missing; said only once the person has left the fields. */
  get incomplete(): boolean {
    return this.#incomplete;
  }

  /** @param end 0 for "from", 1 for "to" @param time "09:00", or empty while it is not whole */
  write(end: 0 | 1, time: string): void {
    const [from, to] = this.times;
    this.#typed = end === 0 ? [time, to] : [from, time];
    if (this.#whole) this.#incomplete = false;
  }

  /** Takes what stands there, if both times are whole; otherwise it stays there, to be completed. */
  settle(): void {
    if (!this.#typed) return;
    this.#incomplete = !this.#whole;
    if (this.#incomplete) return;
    const [from, to] = this.#typed;
    const parts = this.#parts();
    this.#typed = undefined;
    if (from !== parts.range[0] || to !== parts.range[1]) parts.change([from, to]);
  }

  /** Shows the range that holds again. Answers whether there was anything to forget. */
  forget(): boolean {
    const typed = this.#typed !== undefined;
    this.#typed = undefined;
    this.#incomplete = false;
    return typed;
  }

  get #whole(): boolean {
    return this.#typed?.every((time) => time !== '') ?? true;
  }
}
