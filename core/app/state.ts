/** Everything that the rules remember from one event to the next. Plain data, replaced as a whole and never changed. */
import type { NamedStretch } from '../../content/named-stretch.ts';
import type { LastDone } from '../choice/choose.ts';
import type { ChoiceCircumstances } from '../choice/reasons.ts';
import type { SetAside } from '../choice/set-aside.ts';
import type { Effect } from './effect.ts';
import type { Moment } from '../time/moment.ts';
import type { HeadsUp } from './heads-up.ts';
import { isWaiting, type Deferral } from '../reminders/deferral.ts';
import type { Paused } from '../reminders/pause.ts';
import { sittingUntilDueMs, snoozeLeftMs, type Reminders } from '../reminders/reminders.ts';
import type { Typing } from '../reminders/typing.ts';
import type { RunningStretch } from '../session/running-session.ts';
import type { Settings } from '../settings/settings.ts';
import type { Sitting } from '../sitting/presence.ts';
import type { WorkingTime } from '../sitting/working-hours.ts';
import type { ReminderState } from './view.ts';

export interface State {
  /** The moment of the last event. */
  readonly at: Moment;
  readonly sitting: Sitting;
  readonly workingTime: WorkingTime;
  /** Elapsed time since which it is outside working hours, as far as the app knows; null within them. */
  readonly offSinceMs: number | null;
  readonly reminders: Reminders;
  /**
   * The reminders as they were when the last absence was noticed, if nothing was answered since: "I was still sitting"
   * brings them back with the meter.
   */
  readonly beforeAbsence: Reminders | null;
  /** Whether the reminder that waits for an answer was shown by an app that has ended since, and not yet by this one. */
  readonly toShowAgain: boolean;
  /** The heads-up before the next reminder. */
  readonly headsUp: HeadsUp | null;
  /** What holds the reminder back that is due. */
  readonly deferral: Deferral;
  readonly typing: Typing;
  readonly paused: Paused | null;
  readonly running: RunningStretch | null;
  readonly lastDone: LastDone;
  /** The last skip, while it can be undone. */
  readonly skipped: Skipped | null;
  /** The reminder withdrawn last: a click on it may still be on its way. */
  readonly withdrawn: (NamedStretch & { readonly atMs: number }) | null;
  /**
   * The stretch just finished, until the person says how the back feels. After a routine none is named: the answer
   * is about all of it.
   */
  readonly finished: NamedStretch | Readonly<Record<string, never>> | null;
  readonly redFlagsRead: boolean;
  /** The stretches of which the person has read what to take care of, by their ids. */
  readonly cautionsRead: readonly string[];
  readonly setAside: SetAside;
  /** Elapsed time of the last save, in ms. */
  readonly savedMs: number;
  /** Whether the app has ended in an orderly way. */
  readonly ended: boolean;
}

interface Skipped {
  readonly atMs: number;
  readonly sittingMs: number;
  readonly reminders: Reminders;
}

/** What an event leads to. */
export interface Outcome {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Goes on from an outcome, keeping the effects in order. */
export function andThen(outcome: Outcome, next: (state: State) => Outcome): Outcome {
  const after = next(outcome.state);
  return { state: after.state, effects: [...outcome.effects, ...after.effects] };
}

/** What the choice of a stretch goes by. */
export function circumstancesOf({ at, lastDone, setAside, sitting }: State): ChoiceCircumstances {
  return { at, lastDone, setAside, sittingMs: sitting.meter.sittingMs };
}

/** The state that the person is shown: the first that applies. */
export function reminderStateOf(state: State, settings: Settings): ReminderState {
  const { sitting, reminders } = state;
  if (state.running) return 'stretching';
  if (!state.workingTime.working) return 'offHours';
  if (state.paused) return 'paused';
  if (sitting.presence.kind === 'away') return 'away';
  if (snoozeLeftMs(reminders, sitting.meter) > 0) return 'snoozed';
  if (state.deferral.reasons.length > 0) return 'deferred';
  if (reminders.unanswered) return 'reminded';
  // While the machine is asked whether a reminder is to wait, nothing has changed yet for the person.
  const isDue = sittingUntilDueMs(reminders, sitting.meter, settings) === 0 && !isWaiting(state.deferral);
  return isDue ? 'due' : 'sitting';
}

/** Whether reminders can come at all now: the app is there for them, and so is the person. */
export function mayRemind({ ended, running, workingTime, paused, sitting }: State): boolean {
  return !ended && !running && workingTime.working && !paused && sitting.presence.kind !== 'away';
}

/**
 * Whether there is a reminder to answer. It is asked of the reminder and not of the state shown: who comes back and
 * presses Snooze is still away until the next tick.
 */
export function canAnswer(state: State, settings: Settings): boolean {
  if (state.running || !state.workingTime.working || state.paused) return false;
  const { reminders, sitting } = state;
  return namedOnScreen(state) !== null || sittingUntilDueMs(reminders, sitting.meter, settings) === 0;
}

/** The stretch that a reminder, or the heads-up before it, has named and that waits for an answer. */
export function namedOnScreen({ reminders, headsUp }: State): NamedStretch | null {
  if (reminders.unanswered) return reminders.unanswered;
  return headsUp?.kind === 'shown' ? { stretch: headsUp.stretch, variant: headsUp.variant } : null;
}

/** Whether the person may be asked how long they have been away, as nothing else tells. */
export function canSayAway({ sitting, workingTime }: State): boolean {
  return workingTime.working && sitting.presence.kind === 'unknown';
}

const UNDO_SKIP_WITHIN_MS = 60_000;

/** The skip that can still be undone; for one minute. */
export function undoableSkip(state: State): Skipped | null {
  const { skipped, at } = state;
  return skipped && at.elapsed - skipped.atMs <= UNDO_SKIP_WITHIN_MS ? skipped : null;
}

/** How long the last skip can still be undone, in ms; Infinity when there is nothing to undo. */
export function undoLeftMs(state: State): number {
  const skipped = undoableSkip(state);
  return skipped ? skipped.atMs + UNDO_SKIP_WITHIN_MS - state.at.elapsed : Infinity;
}
