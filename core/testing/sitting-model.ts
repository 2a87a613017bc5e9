/**
 * A second, slow and simple implementation of the sitting meter, for comparison with the real one. It marks each second
 * of a day as sitting or as part of an absence, and counts the meter from the marks.
 */
import { MINUTE, SECOND } from '../time/moment.ts';
import { defaultSettings } from '../settings/settings.ts';
import { readDuration } from '../time/duration.ts';
import type { User } from '../simulator/line.ts';
import type { ScriptFile } from './script-arbitraries.ts';

/** The number of an absence, or 0 for a second of sitting. */
type Mark = number;

export interface ModelledSitting {
  /** The meter at the end of the day, in ms. */
  readonly sittingMs: number;
  /** The number of absences that brought the meter to 0. */
  readonly naturalBreaks: number;
}

/** The expected result of a day. Only for scripts whose lines are time and clock changes. */
export function modelSitting({ settings, script }: ScriptFile): ModelledSitting {
  const { awayAfterMinutes, intervalMinutes, recoveryMinutes } = { ...defaultSettings, ...settings };
  const seconds = new MarkedSeconds((awayAfterMinutes ?? 0) * 60);
  for (const line of script) {
    if (!('for' in line)) continue;
    seconds.pass((readDuration(line.for) ?? 0) / SECOND, line.user);
  }
  const intervalMs = (intervalMinutes ?? 0) * MINUTE;
  const recoveryMs = (recoveryMinutes ?? 0) * MINUTE;

  let sittingMs = 0;
  let naturalBreaks = 0;
  for (const { mark, length } of runsOf(seconds.marks)) {
    if (mark === 0) {
      sittingMs += length * SECOND;
      continue;
    }
    const beforeMs = sittingMs;
    // Divided last, because the quotient is rounded: an absence just long enough to clear the meter would leave a trace.
    const left = beforeMs * recoveryMs - length * SECOND * Math.max(intervalMs, beforeMs);
    sittingMs = Math.max(0, left / recoveryMs);
    if (beforeMs > 0 && sittingMs === 0) naturalBreaks += 1;
  }
  return { sittingMs, naturalBreaks };
}

class MarkedSeconds {
  readonly marks: Mark[] = [];
  readonly #awayAfter: number;
  /** The second of the last input, and the first one since the last absence. */
  #lastInput = 0;
  #backSince = 0;
  #absences = 0;
  #away = false;

  constructor(awayAfterSeconds: number) {
    this.#awayAfter = awayAfterSeconds;
  }

  pass(length: number, user: User): void {
    if (user === 'active' || user === 'typing') this.#lastInput = this.#now;
    this.#tick(user);
    if (user === 'asleep') this.#leave(this.#now);
    for (let second = 0; second < length; second += 1) {
      this.marks.push(this.#away ? this.#absences : 0);
      if (user === 'still' || user === 'locked') this.#tick(user);
    }
    if (user !== 'still' && user !== 'locked' && user !== 'asleep') this.#lastInput = this.#now;
    this.#tick(user);
  }

  get #now(): number {
    return this.marks.length;
  }

  #tick(user: User): void {
    const idle = this.#now - this.#lastInput;
    if (user !== 'unreadable' && idle >= this.#awayAfter) this.#leave(this.#lastInput);
    else if (user === 'locked') this.#leave(this.#now);
    else this.#comeBack();
  }

  /** Marks the time since a second as away, even if it was marked as sitting, but nothing before the last return. */
  #leave(since: number): void {
    if (!this.#away) this.#absences += 1;
    this.#away = true;
    const first = Math.max(since, this.#backSince);
    for (let second = this.#now - 1; second >= first; second -= 1) {
      this.marks[second] = this.#absences;
      if (this.marks[first] === this.#absences) return;
    }
  }

  #comeBack(): void {
    if (this.#away) this.#backSince = this.#now;
    this.#away = false;
  }
}

function runsOf(marks: readonly Mark[]): { mark: Mark; length: number }[] {
  const runs: { mark: Mark; length: number }[] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run?.mark === mark) run.length += 1;
    else runs.push({ mark, length: 1 });
  }
  return runs;
}
