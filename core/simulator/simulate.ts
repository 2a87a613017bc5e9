/** Runs the app's own rules over a scripted day, without waiting, and lists what they do. */
import type { HistoryEntry } from '../history/entry.ts';
import type { LibraryEntry } from '../../content/library.ts';
import { wallTimeText } from '../time/day.ts';
import { onlyReads, type Effect } from '../app/effect.ts';
import { MINUTE } from '../time/moment.ts';
import type { DeferralReason } from '../signals/deferral-reasons.ts';
import { reminderStateOf, type State } from '../app/state.ts';
import type { ReminderState } from '../app/reminder-states.ts';
import { SimulatedDay, type DayStep } from './simulated-day.ts';
import type { Line } from './line.ts';
import type { Script } from './script.ts';

/** A line of the simulator's output. */
export type SimulatedLine = {
  /** Wall time in the script's zone, to the second. */
  readonly at: string;
  /** The meter after this, in minutes with one decimal. */
  readonly sittingMinutes: number;
} & (
  | { readonly type: 'remind'; readonly stretch: string; readonly count: number }
  /** The reminder that was unanswered when the app ended, shown once more. */
  | { readonly type: 'showAgain'; readonly stretch: string }
  | { readonly type: 'withdraw' }
  /** The heads-up before a reminder. */
  | { readonly type: 'headsUp'; readonly stretch: string }
  /** The reminder to sit down or move, after a time of standing. */
  | { readonly type: 'remindStanding'; readonly stretch: string }
  /** The window opens at a stretch, with the reminder's choices. */
  | { readonly type: 'offer'; readonly stretch: string }
  | {
      readonly type: 'state';
      readonly state: ReminderState;
      /** What defers the reminder; only if the state is `deferred`. */
      readonly reasons?: readonly DeferralReason[];
    }
  | { readonly type: 'record'; readonly kind: HistoryEntry['kind'] }
  | { readonly type: 'unrecord'; readonly kind: HistoryEntry['kind'] }
  | { readonly type: 'ignored'; readonly do: string }
  | { readonly type: 'end'; readonly state: ReminderState }
);

/** A line without its time and the meter. */
type Happening = SimulatedLine extends infer Each
  ? Each extends SimulatedLine
    ? Omit<Each, 'at' | 'sittingMinutes'>
    : never
  : never;

/**
 * Runs a script.
 *
 * @returns what happened, in order; the last line is how the day ended
 */
export function simulate(script: Script, library: readonly LibraryEntry[]): SimulatedLine[] {
  const log = new Log();
  const day = new SimulatedDay(script, library, (step) => {
    log.add(step);
  });
  for (const line of script.lines) day.run(line);
  return [...log.lines, lineOf(day, { type: 'end', state: reminderStateOf(day.state, day.settings) })];
}

/** Turns the steps of a day into lines. */
class Log {
  readonly lines: SimulatedLine[] = [];
  #shown = JSON.stringify({ type: 'state', state: 'sitting' });

  add(step: DayStep): void {
    const { state, effects } = step.after;
    for (const effect of effects) {
      const happening = happeningOf(effect, step.line);
      if (happening) this.lines.push(lineOf({ now: step.at, state }, happening));
    }
    if (isTransient(step)) return;
    const shown = shownBy(step);
    const text = JSON.stringify(shown);
    if (text !== this.#shown) this.lines.push(lineOf({ now: step.at, state }, shown));
    this.#shown = text;
  }
}

/** Whether more follows at the same moment: the first tick after a start, or the deferral readings. */
function isTransient({ event, after }: DayStep): boolean {
  return event.type === 'launch' || after.effects.some(onlyReads);
}

function shownBy({ after: { state }, settings }: DayStep): Happening {
  const shown = reminderStateOf(state, settings);
  return shown === 'deferred'
    ? { type: 'state', state: shown, reasons: state.deferral.reasons }
    : { type: 'state', state: shown };
}

function happeningOf(effect: Effect, line: Line | null): Happening | undefined {
  switch (effect.type) {
    case 'notify':
      return effect.again
        ? { type: 'showAgain', stretch: effect.stretch }
        : { type: 'remind', stretch: effect.stretch, count: effect.count };
    case 'withdraw':
      return { type: 'withdraw' };
    case 'headsUp':
      return { type: 'headsUp', stretch: effect.stretch };
    case 'remindStanding':
      return { type: 'remindStanding', stretch: effect.stretch };
    case 'offer':
      return { type: 'offer', stretch: effect.stretch };
    case 'record':
      // A reminder is a line of its own, and a stretch that was started shows in the state.
      if (effect.record.kind === 'reminded' || effect.record.kind === 'started') return undefined;
      return { type: 'record', kind: effect.record.kind };
    case 'unrecord':
      return { type: 'unrecord', kind: effect.kind };
    case 'ignored':
      return {
        type: 'ignored',
        do: line?.type === 'command' || line?.type === 'finish' ? line.word : effect.command.name,
      };
    case 'readDeferralSignals':
    case 'readCall':
    case 'openSession':
    case 'openLibrary':
    case 'closeWindow':
    case 'recordSpans':
    case 'correctSpans':
    case 'undoCorrectSpans':
    case 'save':
      // Windows and saves don't affect reminders, and sessions and spans show in the state.
      return undefined;
  }
}

function lineOf({ now, state }: Pick<SimulatedDay, 'now' | 'state'>, happening: Happening): SimulatedLine {
  const sittingMinutes = Math.round((meterOf(state) / MINUTE) * 10) / 10;
  return { at: wallTimeText(now), ...happening, sittingMinutes };
}

function meterOf({ sitting }: State): number {
  return sitting.meter.sittingMs;
}
