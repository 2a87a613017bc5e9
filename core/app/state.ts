/** Everything the rules remember from one event to the next. Plain data, replaced as a whole and never mutated. */
import type { NamedStretch } from '../../content/named-stretch.ts';
import type { LastDone } from '../choice/choose.ts';
import type { ChoiceCircumstances } from '../choice/reasons.ts';
import type { SetAside } from '../choice/set-aside.ts';
import type { SkippedAt } from '../choice/skipped-at.ts';
import type { Comfort } from '../history/entry.ts';
import type { Recording } from '../history/recording.ts';
import { isWaiting, type Deferral } from '../reminders/deferral.ts';
import type { Paused } from '../reminders/pause.ts';
import { noReminders, sittingUntilDueMs, snoozeLeftMs, type Reminders } from '../reminders/reminders.ts';
import type { Typing } from '../reminders/typing.ts';
import type { Session } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import type { Sitting } from '../sitting/presence.ts';
import type { WorkingTime } from '../sitting/working-hours.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import type { Effect } from './effect.ts';
import type { ReminderState } from './reminder-states.ts';

export interface State {
  /** The moment of the last event. */
  readonly at: Moment;
  readonly sitting: Sitting;
  readonly workingTime: WorkingTime;
  /** What the user does that isn't in the history yet. */
  readonly recording: Recording;
  /** The last correction of the history, while nothing else about the past has changed. */
  readonly corrected: Corrected | null;
  /** Whether the system has reported that it is going to sleep, and not yet that it has woken up. */
  readonly suspended: boolean;
  /** Elapsed time at which working hours ended, in ms, as far as the app knows; null within them. */
  readonly offSinceMs: number | null;
  readonly reminders: Reminders;
  /**
   * The reminders when the last absence was noticed, if none has been answered since: "I was still sitting" restores
   * them along with the meter.
   */
  readonly beforeAbsence: Reminders | null;
  /** Whether the unanswered reminder was shown by an earlier run of the app and not yet by this one. */
  readonly toShowAgain: boolean;
  readonly headsUp: HeadsUp | null;
  /** What the reminder to sit down or move names, while it is on screen. */
  readonly standingReminder: NamedStretch | null;
  /** What defers the reminder that is due. */
  readonly deferral: Deferral;
  readonly typing: Typing;
  readonly paused: Paused | null;
  readonly session: Session | null;
  /** The session that ended last, until the next one starts. */
  readonly ended: EndedSession | null;
  readonly lastDone: LastDone;
  /** The last skip, while it can be undone. */
  readonly skipped: Skipped | null;
  /** The reminder withdrawn last: a click on it may still be on its way. */
  readonly withdrawn: (NamedStretch & { readonly atMs: number }) | null;
  /** Whether the user has been through the welcome, or has left it. */
  readonly welcomed: boolean;
  /** Whether the user has read how to come back on a desktop without a tray. */
  readonly noTrayRead: boolean;
  readonly redFlagsRead: boolean;
  /** Ids of the cautions that have been read. */
  readonly cautionsRead: readonly string[];
  /** Ids of the stretches about which the user has asked their doctor. */
  readonly askedDoctor: readonly string[];
  readonly setAside: SetAside;
  readonly skippedAt: SkippedAt;
  /** Elapsed time of the last save, in ms. */
  readonly savedMs: number;
  /** Whether the app has quit cleanly. */
  readonly quit: boolean;
}

/** A heads-up that is on screen, or that waits for the signals that may defer it. */
export type HeadsUp = { readonly kind: 'waiting' } | ({ readonly kind: 'shown' } & NamedStretch);

export interface EndedSession {
  readonly how: 'finished' | 'endedEarly';
  /** The session as it was at its end. */
  readonly session: Session;
  /** How long its clock ran, in ms; 0 if no movement had begun. */
  readonly activeMs: number;
  /** How the back felt afterwards, if the user has answered. */
  readonly comfort: Comfort | null;
}

interface Skipped {
  readonly atMs: number;
  readonly sittingMs: number;
  readonly reminders: Reminders;
  /** What had been skipped before. */
  readonly skippedAt: SkippedAt;
}

interface Corrected {
  readonly atMs: number;
  /** The recording as it was before. */
  readonly recording: Recording;
  /** The reminders as they were before. */
  readonly reminders: Reminders;
  /** How the correction changed all sitting ever counted, in ms. */
  readonly sittingMs: number;
}

/** The result of an event or command. */
export interface Outcome {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Applies `next` to the outcome's state, and returns the new state with the effects of both, in order. */
export function andThen(outcome: Outcome, next: (state: State) => Outcome): Outcome {
  const after = next(outcome.state);
  return { state: after.state, effects: [...outcome.effects, ...after.effects] };
}

/** Returns the data that the choice of a stretch depends on besides library and settings. */
export function circumstancesOf(state: State): ChoiceCircumstances {
  const { at, lastDone, setAside, skippedAt, sitting } = state;
  const { meter, standing } = sitting;
  return { at, lastDone, setAside, skippedAt, sittingMs: meter.sittingMs, standing: standing !== null };
}

/** Returns the state shown to the user: the first in `reminderStates` that applies. */
export function reminderStateOf(state: State, settings: Settings): ReminderState {
  const { sitting, reminders } = state;
  if (state.session) return 'stretching';
  if (!state.workingTime.working) return 'offHours';
  if (state.paused) return 'paused';
  if (sitting.presence.kind === 'away') return 'away';
  if (sitting.standing) return 'standing';
  if (snoozeLeftMs(reminders, sitting.meter) > 0) return 'snoozed';
  if (state.deferral.reasons.length > 0) return 'deferred';
  if (reminders.unanswered) return 'reminded';
  // While the signals are being read, nothing has changed yet for the user.
  const isDue = sittingUntilDueMs(reminders, sitting.meter, settings) === 0 && !isWaiting(state.deferral);
  return isDue ? 'due' : 'sitting';
}

/** Whether the state allows a reminder now, whatever the meter. */
export function mayRemind({ quit, session, workingTime, paused, sitting }: State): boolean {
  const sits = sitting.presence.kind !== 'away' && !sitting.standing;
  return !quit && !session && workingTime.working && !paused && sits;
}

/**
 * Whether there is a reminder to answer. A returning user counts as away until the next tick, so this checks the
 * reminder, not the state shown.
 */
export function canAnswer(state: State, settings: Settings): boolean {
  if (state.session || !state.workingTime.working || state.paused) return false;
  if (state.sitting.standing) return state.standingReminder !== null;
  const { reminders, sitting } = state;
  return namedOnScreen(state) !== null || sittingUntilDueMs(reminders, sitting.meter, settings) === 0;
}

/**
 * Resets count, snooze and repeat if the meter is at 0. Call this wherever the meter may have reached 0: by the next
 * event it may have risen again. A reminder that is still on screen stays until it is withdrawn.
 */
export function withRemindersReset(state: State): State {
  const { sitting, reminders } = state;
  if (sitting.meter.sittingMs > 0) return state;
  return { ...state, reminders: { ...noReminders, unanswered: reminders.unanswered } };
}

/** Whether the user can snooze: there is a reminder to answer, or a snooze that another one replaces. */
export function canSnooze(state: State, settings: Settings): boolean {
  return canAnswer(state, settings) || isSnoozed(state);
}

/** Whether a snooze is running and reminders could come otherwise. */
export function isSnoozed({ session, workingTime, paused, reminders, sitting }: State): boolean {
  if (session || !workingTime.working || paused || sitting.standing) return false;
  return snoozeLeftMs(reminders, sitting.meter) > 0;
}

/** Returns the stretch named by the reminder or, before it, by the heads-up on screen; null if neither is there. */
export function namedOnScreen({ reminders, headsUp, standingReminder }: State): NamedStretch | null {
  if (reminders.unanswered) return reminders.unanswered;
  if (standingReminder) return standingReminder;
  return headsUp?.kind === 'shown' ? { stretch: headsUp.stretch, variant: headsUp.variant } : null;
}

/** Whether the user can say "I was away": only if the signals can't detect absences. */
export function canSayAway({ sitting, workingTime }: State): boolean {
  return workingTime.working && sitting.presence.kind === 'unknown' && !sitting.standing;
}

/** Whether the user can say "I'm standing", also when they have just come back from an absence. */
export function canStand({ sitting, workingTime, session }: State): boolean {
  return workingTime.working && !session && !sitting.standing;
}

/** Whether the user can say "I'm sitting". */
export function canSit({ sitting, workingTime, session }: State): boolean {
  return workingTime.working && !session && sitting.standing !== null;
}

const UNDO_SKIP_WITHIN_MS = MINUTE;

/** Returns the last skip while it can be undone, which is for a minute; otherwise null. */
export function undoableSkip(state: State): Skipped | null {
  const { skipped, at } = state;
  return skipped && at.elapsed - skipped.atMs <= UNDO_SKIP_WITHIN_MS ? skipped : null;
}

/** Returns how long the last skip can still be undone, in ms; Infinity if there is nothing to undo. */
export function undoLeftMs(state: State): number {
  const skipped = undoableSkip(state);
  return skipped ? skipped.atMs + UNDO_SKIP_WITHIN_MS - state.at.elapsed : Infinity;
}

const UNDO_CORRECTION_WITHIN_MS = 10 * MINUTE;

/** Returns the last correction while it can be undone, which is for ten minutes; otherwise null. */
export function undoableCorrection({ corrected, at }: State): Corrected | null {
  return corrected && at.elapsed - corrected.atMs <= UNDO_CORRECTION_WITHIN_MS ? corrected : null;
}
