/** The working hours while the user edits them, with undo and with the hours to restore after "always". */
import { isSameValue } from '../../../core/settings/is-same-value.ts';
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
  /** The current hours. */
  readonly hours: WorkingHours;
  /** Saves changed hours. Returns whether that succeeded. */
  change(hours: WorkingHours): Promise<boolean>;
}

/** The last removal or copy, which can be undone until the hours change again. */
export interface Undo {
  readonly day: Weekday;
  /** The removed range and its index; undefined if the day's hours were copied. */
  readonly removed?: { readonly range: Range; readonly index: number };
  /** The hours before the edit, and after it. */
  readonly before: WorkingHours;
  readonly after: WorkingHours;
}

export class WorkingWeek {
  #undo = $state.raw<Undo>();
  /** The hours to restore when the user turns "always" off. */
  #byWeekday = defaultWeek;
  readonly #parts: () => WorkingWeekParts;

  constructor(parts: () => WorkingWeekParts) {
    this.#parts = parts;
  }

  /** The edit that `undoEdit` would undo, if any. It is gone once an import or the file has brought other hours. */
  get undo(): Undo | undefined {
    const undo = this.#undo;
    const { hours } = this.#parts();
    // Until the new hours arrive, it still has those from before.
    return undo && [undo.before, undo.after].some((known) => isSameValue(known, hours)) ? undo : undefined;
  }

  /** Switches between "always" and hours by weekday, which are remembered in the meantime. */
  async setAlways(always: boolean): Promise<void> {
    const { hours } = this.#parts();
    if (always === isAlways(hours)) return;
    if (always) this.#byWeekday = hours;
    await this.#change(always ? {} : this.#byWeekday);
  }

  /** @param index of the range within the day */
  async setRange(day: Weekday, index: number, range: Range): Promise<void> {
    await this.#change(withRange(this.#parts().hours, day, index, range));
  }

  /** Adds a range at the end of a day. */
  async addRange(day: Weekday): Promise<void> {
    await this.#change(withNextRange(this.#parts().hours, day));
  }

  /** Removes a range; does nothing if the day has no such range. */
  async removeRange(day: Weekday, index: number): Promise<void> {
    const before = this.#parts().hours;
    const range = rangesOn(before, day)[index];
    if (!range) return;
    await this.#change(withoutRange(before, day, index), { day, removed: { range, index }, before });
  }

  /** Copies a day's hours to every day from Monday to Friday. */
  async copyToWorkdays(day: Weekday): Promise<void> {
    const before = this.#parts().hours;
    await this.#change(sameOnWorkdays(before, day), { day, before });
  }

  /** Undoes the last removal or copy. */
  async undoEdit(): Promise<void> {
    if (this.undo) await this.#change(this.undo.before);
  }

  /** If the change is refused, the undo stays as it was, like the hours. */
  async #change(hours: WorkingHours, undo?: Omit<Undo, 'after'>): Promise<void> {
    if (await this.#parts().change(hours)) this.#undo = undo && { ...undo, after: hours };
  }
}
