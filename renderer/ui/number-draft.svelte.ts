/** The text of a number field while the user edits it. It may not be a valid number. */

export interface NumberFieldParts {
  /** The current value. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How much one step up or down changes the value. */
  readonly step: number;
  /** Called with each new valid value. */
  change(value: number): unknown;
}

export class NumberDraft {
  /** Text that hasn't been committed; undefined while the field shows the current value. */
  #typed = $state<string>();
  #invalid = $state(false);
  readonly #parts: () => NumberFieldParts;

  constructor(parts: () => NumberFieldParts) {
    this.#parts = parts;
  }

  /** The text to show in the field. */
  get text(): string {
    return this.#typed ?? String(this.#parts().value);
  }

  /** Whether committed text was not a whole number within the range. Stays false while the user is typing. */
  get invalid(): boolean {
    return this.#invalid;
  }

  /** Replaces the text as the user types. */
  write(text: string): void {
    this.#typed = text;
    if (this.#read() !== undefined) this.#invalid = false;
  }

  /** Changes the value if the text is a whole number within the range; otherwise keeps the text and marks it. */
  commit(): void {
    if (this.#typed === undefined) return;
    const value = this.#read();
    this.#invalid = value === undefined;
    if (value === undefined) return;
    this.#typed = undefined;
    if (value !== this.#parts().value) this.#parts().change(value);
  }

  /** Moves up or down to the next multiple of the step, within the range. */
  nudge(direction: 1 | -1): void {
    const parts = this.#parts();
    const { value, min, max, step } = parts;
    const next = direction > 0 ? Math.floor(value / step + 1) * step : Math.ceil(value / step - 1) * step;
    this.#discard();
    const clamped = Math.min(max, Math.max(min, next));
    if (clamped !== value) parts.change(clamped);
  }

  /** Enter commits, Escape discards the typed text, and the vertical arrow keys nudge. */
  key(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>): void {
    switch (event.key) {
      case 'Enter':
        this.commit();
        return;
      case 'Escape':
        if (this.#typed === undefined) return;
        event.stopPropagation();
        this.#discard();
        return;
      case 'ArrowUp':
      case 'ArrowDown':
        event.preventDefault();
        this.nudge(event.key === 'ArrowUp' ? 1 : -1);
    }
  }

  #discard(): void {
    this.#typed = undefined;
    this.#invalid = false;
  }

  #read(): number | undefined {
    const { min, max } = this.#parts();
    const typed = this.#typed?.trim() ?? '';
    if (!/^\d+$/.test(typed)) return undefined;
    const value = Number(typed);
    return value >= min && value <= max ? value : undefined;
  }
}
