/** What stands in a number field while somebody types: not yet a value, perhaps never one. */

export interface NumberFieldParts {
  /** The value that holds now. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  change(value: number): unknown;
}

export class NumberDraft {
  /** What was typed and has not been taken; undefined when the field shows the value that holds. */
  #typed = $state<string>();
  #wrong = $state(false);
  readonly #parts: () => NumberFieldParts;

  constructor(parts: () => NumberFieldParts) {
    this.#parts = parts;
  }

  get text(): string {
    return this.#typed ?? String(this.#parts().value);
  }

  /** Whether what stands there cannot be taken; said only once the person has finished typing. */
  get wrong(): boolean {
    return this.#wrong;
  }

  write(text: string): void {
    this.#typed = text;
    if (this.#read() !== undefined) this.#wrong = false;
  }

  /** Takes what stands there, if it is within the range; otherwise it stays there, marked as wrong. */
  settle(): void {
    if (this.#typed === undefined) return;
    const value = this.#read();
    this.#wrong = value === undefined;
    if (value === undefined) return;
    this.#typed = undefined;
    if (value !== this.#parts().value) this.#parts().change(value);
  }

  /** Goes one step up or down to the next multiple of the step, never out of the range. */
  nudge(direction: 1 | -1): void {
    const parts = this.#parts();
    const { value, min, max, step } = parts;
    const next = direction > 0 ? Math.floor(value / step + 1) * step : Math.ceil(value / step - 1) * step;
    this.#typed = undefined;
    this.#wrong = false;
    const reached = Math.min(max, Math.max(min, next));
    if (reached !== value) parts.change(reached);
  }

  key(event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>): void {
    switch (event.key) {
      case 'Enter':
        this.settle();
        return;
      case 'Escape':
        if (this.#typed === undefined) return;
        event.stopPropagation();
        this.#typed = undefined;
        this.#wrong = false;
        return;
      case 'ArrowUp':
      case 'ArrowDown':
        event.preventDefault();
        this.nudge(event.key === 'ArrowUp' ? 1 : -1);
    }
  }

  #read(): number | undefined {
    const { min, max } = this.#parts();
    const typed = this.#typed?.trim() ?? '';
    if (!/^\d+$/.test(typed)) return undefined;
    const value = Number(typed);
    return value >= min && value <= max ? value : undefined;
  }
}
