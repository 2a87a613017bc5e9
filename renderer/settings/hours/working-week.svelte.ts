/** The working hours while somebody edits them: what would otherwise be lost, and what can be taken back. */
import {
  isAlways,
  sameOnWorkdays,
  defaultWeek,
  withNextRange,
  withRange,
  withoutRange,
  rangesOn,
  type Range,
  type Weekday,
  type WorkingHours,
} from './week.ts';

export interface WorkingWeekParts {
  /** The hours that hold now. */
  readonly hours: WorkingHours;
  /** Asks for other hours; answers whether they were taken. */
  change(hours: WorkingHours): Promise<boolean>;
}

/** What was done to a day and can be taken back, until the hours are edited again. */
export interface Undo {
  readonly day: Weekday;
  /** The range that is gone, and where it stood; absent when the day's hours were copied. */
  readonly removed?: { readonly range: Range; readonly index: number };
  readonly before: WorkingHours;
}

export class WorkingWeek {
  #undo = $state.raw<Undo>();
  /** The hours to go back to when "always" is left again. */
  #byWeekday = defaultWeek;
  readonly #parts: () => WorkingWeekParts;

  constructor(parts: () => WorkingWeekParts) {
    this.#parts = parts;
  }

  get undo(): Undo | undefined {
    return this.#undo;
  }

  /** Switches between "always" and the hours by weekday, which are kept meanwhile. */
  async setAlways(always: boolean): Promise<void> {
    const { hours } = this.#parts();
    if (always === isAlways(hours)) return;
    if (always) this.#byWeekday = hours;
    await this.#change(always ? {} : this.#byWeekday);
  }

  async setRange(day: Weekday, index: number, range: Range): Promise<void> {
    await this.#change(withRange(this.#parts().hours, day, index, range));
  }

  async addRange(day: Weekday): Promise<void> {
    await this.#change(withNextRange(this.#parts().hours, day));
  }

  async removeRange(day: Weekday, index: number): Promise<void> {
    const before = this.#parts().hours;
    const range = rangesOn(before, day)[index];
    if (!range) return;
    await this.#change(withoutRange(before, day, index), { day, removed: { range, index }, before });
  }

  async copyToWorkdays(day: Weekday): Promise<void> {
    const before = this.#parts().hours;
    await this.#change(sameOnWorkdays(before, day), { day, before });
  }

  /** Takes the last removal or copy back. */
  async takeBack(): Promise<void> {
    if (this.#undo) await this.#change(this.#undo.before);
  }

  /** What can be taken back changes only with the hours: a change that was refused leaves both as they were. */
  async #change(hours: WorkingHours, undo?: Undo): Promise<void> {
    if (await this.#parts().change(hours)) this.#undo = undo;
  }
}
