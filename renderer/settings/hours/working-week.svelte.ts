/** The working hours while the user edits them, with undo and with the hours to restore after "always". */
import { SettingsUndo } from '../settings-undo.svelte.ts';
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

/** A removal or a copy, which can be undone until the hours change again. */
export interface UndoableEdit {
  readonly day: Weekday;
  /** The removed range and its index; undefined if the day's hours were copied. */
  readonly removed?: { readonly range: Range; readonly index: number };
}

export class WorkingWeek {
  #lastEdit = $state.raw<UndoableEdit>();
  readonly #undo = new SettingsUndo();
  /** The hours to restore when the user turns "always" off. */
  #byWeekday = defaultWeek;
  readonly #parts: () => WorkingWeekParts;

  constructor(parts: () => WorkingWeekParts) {
    this.#parts = parts;
  }

  /** The edit that `undoEdit` would undo, if any. */
  get undo(): UndoableEdit | undefined {
    return this.#undo.change && this.#lastEdit;
  }

  /** Call this with the initial hours, and after every change. */
  see(hours: WorkingHours): void {
    this.#undo.see({ workingHours: hours });
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
    await this.#change(withoutRange(before, day, index), { day, removed: { range, index } });
  }

  /** Copies a day's hours to every day from Monday to Friday. */
  async copyToWorkdays(day: Weekday): Promise<void> {
    await this.#change(sameOnWorkdays(this.#parts().hours, day), { day });
  }

  /** Undoes the last removal or copy. */
  async undoEdit(): Promise<void> {
    const hours = this.#undo.change?.workingHours;
    if (hours) await this.#change(hours);
  }

  /** If the change is refused, the undo stays as it was, like the hours. */
  async #change(hours: WorkingHours, edit?: UndoableEdit): Promise<void> {
    const before = this.#parts().hours;
    if (!(await this.#parts().change(hours))) return;
    this.#lastEdit = edit;
    if (edit) this.#undo.offer({ undo: { workingHours: before }, after: { workingHours: hours } });
    else this.#undo.end();
  }
}
