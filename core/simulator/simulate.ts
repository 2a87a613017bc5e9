/** Runs the app's own rules over a scripted day, without waiting, and tells what they do. */
import type { HistoryEntry } from '../history/entry.ts';
import type { LibraryEntry } from '../../content/library.ts';
import { wallTimeText } from '../time/day.ts';
import type { Effect } from '../app/effect.ts';
import { MINUTE } from '../time/moment.ts';
import type { DeferralReason } from '../signals/deferral-reasons.ts';
import { reminderStateOf, type State } from '../app/state.ts';
import type { ReminderState } from '../app/view.ts';
import { SimulatedDay, type DayStep } from './simulated-day.ts';
import type { Line, Script } from './script.ts';

/** A line of the simulator's output. */
export type SimulatedLine = {
  /** Wall time in the script's zone, to the second. */
  readonly at: string;
  /** The meter after what the line tells, in minutes with one decimal. */
  readonly sittingMinutes: number;
} & (
  | { readonly type: 'remind'; readonly stretch: string; readonly count: number }
  /** The reminder that waited when the app ended, shown once more. */
  | { readonly type: 'showAgain'; readonly stretch: string }
  | { readonly type: 'withdraw' }
  /** The heads-up before a reminder. */
  | { readonly type: 'headsUp'; readonly stretch: string }
  /** The window opens at a stretch, with the reminder's choices. */
  | { readonly type: 'offer'; readonly stretch: string }
  | {
      readonly type: 'state';
      readonly state: ReminderState;
      /** What holds the reminder back; only where the state is `held`. */
      readonly reasons?: readonly DeferralReason[];
    }
  | { readonly type: 'record'; readonly kind: HistoryEntry['kind'] }
  | { readonly type: 'unrecord'; readonly kind: HistoryEntry['kind'] }
  | { readonly type: 'ignored'; readonly do: string }
  | { readonly type: 'end'; readonly state: ReminderState }
);

/** What is told besides when, and where the meter stands. */
type Happening = SimulatedLine extends infer Each
  ? Each extends SimulatedLine
    ? Omit<Each, 'at' | 'sittingMinutes'>
    : never
  : never;

/**
 * Runs a script.
 *
 * @returns what happened, in order; the last line tells how the day ended
 */
export function simulate(script: Script, library: readonly LibraryEntry[]): SimulatedLine[] {
  const story = new Story();
  const day = new SimulatedDay(script, library, (step) => {
    story.tell(step);
  });
  for (const line of script.lines) day.live(line);
  return [...story.lines, lineOf(day, { type: 'end', state: reminderStateOf(day.state, day.settings) })];
}

/** Puts the steps of a day into lines. */
class Story {
  readonly lines: SimulatedLine[] = [];
  #shown = JSON.stringify({ type: 'state', state: 'sitting' });

  tell(step: DayStep): void {
    const { state, effects } = step.after;
    for (const effect of effects) {
      const happening = happeningOf(effect, step.line);
      if (happening) this.lines.push(lineOf({ now: step.at, state }, happening));
    }
    if (isPassing(step)) return;
    const shown = shownBy(step);
    const told = JSON.stringify(shown);
    if (told !== this.#shown) this.lines.push(lineOf({ now: step.at, state }, shown));
    this.#shown = told;
  }
}

/** Whether more follows within the moment: the first tick after a start, or what the machine answers. */
function isPassing({ event, after }: DayStep): boolean {
  return event.type === 'launch' || after.effects.some(({ type }) => type === 'readDeferralSignals');
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
    case 'offer':
      return { type: 'offer', stretch: effect.stretch };
    case 'record':
      return { type: 'record', kind: effect.record.kind };
    case 'unrecord':
      return { type: 'unrecord', kind: effect.kind };
    case 'ignored':
      return { type: 'ignored', do: line?.type === 'command' ? line.word : effect.command.name };
    case 'readDeferralSignals':
    case 'openStretch':
    case 'openRoutine':
    case 'openLibrary':
    case 'closeWindow':
    case 'save':
      // The windows of running stretches, and the disk: what they mean for the rules shows in the state.
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
