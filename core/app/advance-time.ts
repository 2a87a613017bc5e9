/**
 * How the state changes as time passes. Sitting is measured only within working hours. A running session advances from
 * one stretch to the next, and to its end.
 */
import { abandonedFromMs, itemEndsMs, pauseSession, layoutOf } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { skipTime } from '../sitting/meter.ts';
import { isLongGap, passTime, passTimeAway, startMeasuring, stopMeasuring } from '../sitting/presence.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { MINUTE, momentAfter, wholeMs, type Moment } from '../time/moment.ts';
import { CLOCK_TOLERANCE_MS, withClockCorrected } from './clock-correction.ts';
import type { Context } from './context.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { noteActivity } from './record-activity.ts';
import { abandon, endEarly, finishItem } from './session-end.ts';
import { andThen, withRemindersReset, type Outcome, type State } from './state.ts';

/**
 * Lets time pass until a moment, and advances the session. A long gap without events counts as sleep, unless the system
 * reports every sleep and hasn't reported this one. If the wall clock or the zone was changed meanwhile, promises about
 * wall time are adjusted.
 */
export function advanceTime(state: State, moment: Moment, context: Context): Outcome {
  const { wall, zone, elapsed } = wholeMs(moment);
  const until: Moment = { wall, zone, elapsed: Math.max(state.at.elapsed, elapsed) };
  const maySleep = state.suspended || !context.sleepIsReported;
  const passed =
    maySleep && isLongGap(state.sitting, until.elapsed)
      ? sleepUntil(state, until, context)
      : awakeUntil(state, until, context);
  const expected = momentAfter(state.at, until.elapsed - state.at.elapsed);
  return { ...passed, state: withClockCorrected(passed.state, expected) };
}

/** Lets time pass without sleep, and finishes each stretch of the session at the moment it ends. */
function awakeUntil(state: State, until: Moment, context: Context): Outcome {
  const { settings } = context;
  let outcome = advanceSession(state, context);
  for (let endMs = currentItemEndsMs(outcome.state, context); endMs <= until.elapsed;) {
    const end = momentAfter(outcome.state.at, endMs - outcome.state.at.elapsed);
    outcome = andThen(outcome, (now) => advanceUntil(now, end, { away: false }, settings));
    outcome = andThen(outcome, finishItem);
    endMs = currentItemEndsMs(outcome.state, context);
  }
  return andThen(outcome, (now) => advanceUntil(now, until, { away: false }, settings));
}

/**
 * Finishes every stretch whose end the session has already reached, as after a skipped phase. Ends the session early if
 * the library no longer has one of its stretches.
 */
export function advanceSession(state: State, context: Context): Outcome {
  if (state.session && !layoutOf(state.session, context.library)) return endEarly(state, context);
  let outcome: Outcome = { state, effects: [] };
  while (isItemOver(outcome.state, context)) outcome = andThen(outcome, finishItem);
  return outcome;
}

function isItemOver({ session, at }: State, { library }: Context): boolean {
  const layout = session && layoutOf(session, library);
  if (!session || !layout) return false;
  // The clock may be stopped: a phase can be skipped while the session is paused.
  const asIfRunning = { ...session, playback: { ...session.playback, running: true } };
  const nowMs = session.playback.running ? at.elapsed : session.playback.anchorMs;
  return itemEndsMs(asIfRunning, layout) <= nowMs;
}

function currentItemEndsMs({ session }: State, { library }: Context): number {
  const layout = session && layoutOf(session, library);
  return layout ? itemEndsMs(session, layout) : Infinity;
}

/**
 * Lets time pass while the computer sleeps. A running session is paused. If that pause gets so long that the session is
 * abandoned, the rest of the sleep is an absence.
 */
function sleepUntil(state: State, until: Moment, context: Context): Outcome {
  const { settings } = context;
  const asleep = withPausedSession(state, state.at.elapsed, context);
  if (!asleep.session) return advanceUntil(asleep, until, { away: true }, settings);
  const abandonedMs = abandonedFromMs(asleep.session);
  if (until.elapsed < abandonedMs) return advanceUntil(asleep, until, { away: false }, settings);
  const abandonedAt = momentAfter(asleep.at, Math.max(0, abandonedMs - asleep.at.elapsed));
  const abandoned = andThen(advanceUntil(asleep, abandonedAt, { away: false }, settings), (now) =>
    abandon(now, context),
  );
  return andThen(abandoned, (now) => advanceUntil(now, until, { away: true }, settings));
}

/**
 * Pauses the session as of `sinceMs`, an elapsed time that may be in the past, as when a sleep is noticed only
 * afterwards. Changes nothing without a session.
 */
export function withPausedSession(state: State, sinceMs: number, { library }: Context): State {
  const { session } = state;
  const layout = session && layoutOf(session, library);
  if (!layout) return state;
  return { ...state, session: { ...pauseSession(session, layout, sinceMs), elsewhereSinceMs: null } };
}

/**
 * Lets time pass until a moment not before the state's, without advancing the session.
 *
 * @param options.away whether all that time counts as an absence, as during sleep or while the app was not running
 */
export function advanceUntil(
  state: State,
  until: Moment,
  { away }: { away: boolean },
  settings: Settings,
): Outcome {
  let outcome: Outcome = { state, effects: [] };
  for (let change = nextChange(state); change.elapsed <= until.elapsed; change = nextChange(outcome.state)) {
    outcome = andThen(outcome, (now) => measure(now, change, away, settings));
    outcome = andThen(outcome, (now) => enterHours(now, { byTime: true }, settings));
  }
  // If the wall clock is short of the change by no more than the tolerance, the change is due all the same.
  const { wall, elapsed } = outcome.state.at;
  const leftMs = outcome.state.workingTime.untilWall - (wall + until.elapsed - elapsed);
  const byTime = leftMs <= CLOCK_TOLERANCE_MS;
  outcome = andThen(outcome, (now) => measure(now, until, away, settings));
  return andThen(outcome, (now) => enterHours(now, { byTime }, settings));
}

/** The moment at which working hours begin or end next, if nobody sets the wall clock before then. */
function nextChange({ at, workingTime }: State): Moment {
  const { untilWall } = workingTime;
  return { ...at, wall: untilWall, elapsed: at.elapsed + untilWall - at.wall };
}

function measure(before: State, until: Moment, away: boolean, settings: Settings): Outcome {
  const state = noteActivity(before);
  const { sitting, workingTime } = state;
  if (!workingTime.working) {
    const unmeasured = { ...sitting, meter: skipTime(sitting.meter, until.elapsed) };
    return recordNaturalBreak(noteActivity({ ...state, at: until, sitting: unmeasured }));
  }
  const passed = away ? passTimeAway(sitting, until.elapsed, settings) : passTime(sitting, until.elapsed);
  return recordNaturalBreak(noteActivity(withRemindersReset({ ...state, at: until, sitting: passed })));
}

/**
 * Updates the state to the working hours of its moment.
 *
 * @param options.byTime whether working hours began or ended because time passed. If the wall clock, the zone or the
 * hours were changed instead, the meter continues, unless nothing was measured for a long time
 */
function enterHours(state: State, { byTime }: { byTime: boolean }, settings: Settings): Outcome {
  const { sitting, workingTime: before, at } = state;
  const workingTime = workingTimeAt(settings.workingHours, at, before);
  const offSinceMs = workingTime.working ? null : (state.offSinceMs ?? at.elapsed);
  const now = { ...state, workingTime, offSinceMs };
  if (before.working && !workingTime.working) {
    return { state: { ...now, sitting: stopMeasuring(sitting), skipped: null }, effects: [] };
  }
  const begins = !before.working && workingTime.working && (byTime || wasLongOff(state, settings));
  if (!begins) return { state: now, effects: [] };
  return { state: withRemindersReset({ ...now, sitting: startMeasuring(sitting) }), effects: [] };
}

/**
 * Whether nothing was measured for at least one interval, as after a night, so the meter's old value no longer applies.
 */
function wasLongOff({ offSinceMs, at }: State, { intervalMinutes }: Settings): boolean {
  return offSinceMs !== null && at.elapsed - offSinceMs >= intervalMinutes * MINUTE;
}
