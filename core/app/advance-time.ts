/**
 * What time does to the state. Within working hours sitting is measured and outside them nothing is; a session that is
 * running gets on, from one stretch to the next and to its end.
 */
import { abandonedFromMs, itemEndsMs, pauseSession, runOf } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { skipTime } from '../sitting/meter.ts';
import { isSleep, passTime, passTimeAway, startMeasuring, stopMeasuring } from '../sitting/presence.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { MINUTE, momentAfter, SECOND, wholeMs, type Moment } from '../time/moment.ts';
import type { Context } from './context.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { abandon, endEarly, finishItem } from './session-end.ts';
import { andThen, type Outcome, type State } from './state.ts';

/**
 * How far wall clock and elapsed time may disagree without the wall clock having been set: elapsed time comes in whole
 * seconds on some systems, and either may run a little fast.
 */
const CLOCKS_DISAGREE_BY_MS = 2 * SECOND;

/** Lets time pass until a moment. A long gap without events was sleep. */
export function advanceTime(state: State, moment: Moment, context: Context): Outcome {
  const { wall, zone, elapsed } = wholeMs(moment);
  const until: Moment = { wall, zone, elapsed: Math.max(state.at.elapsed, elapsed) };
  return isSleep(state.sitting, until.elapsed)
    ? sleepUntil(state, until, context)
    : awakeUntil(state, until, context);
}

/** Lets time pass, and the session with it. */
function awakeUntil(state: State, until: Moment, context: Context): Outcome {
  const { settings } = context;
  let outcome = advanceSession(state, context);
  for (let endMs = itemEnds(outcome.state, context); endMs <= until.elapsed;) {
    const end = momentAfter(outcome.state.at, endMs - outcome.state.at.elapsed);
    outcome = andThen(outcome, (now) => advanceUntil(now, end, { away: false }, settings));
    outcome = andThen(outcome, finishItem);
    endMs = itemEnds(outcome.state, context);
  }
  return andThen(outcome, (now) => advanceUntil(now, until, { away: false }, settings));
}

/** Finishes the stretches whose end the session has reached by now, as after a jump. One that is lost ends it early. */
export function advanceSession(state: State, context: Context): Outcome {
  if (state.session && !runOf(state.session, context.library)) return endEarly(state, context);
  let outcome: Outcome = { state, effects: [] };
  while (isItemOver(outcome.state, context)) outcome = andThen(outcome, finishItem);
  return outcome;
}

function isItemOver({ session, at }: State, { library }: Context): boolean {
  const run = session && runOf(session, library);
  if (!session || !run) return false;
  // Whether or not the clock is running: a paused session can be jumped to its end.
  const asIfRunning = { ...session, playback: { ...session.playback, running: true } };
  const nowMs = session.playback.running ? at.elapsed : session.playback.anchorMs;
  return itemEndsMs(asIfRunning, run) <= nowMs;
}

function itemEnds({ session }: State, { library }: Context): number {
  const run = session && runOf(session, library);
  return run ? itemEndsMs(session, run) : Infinity;
}

/**
 * Nobody sits or stretches during sleep, so the session's clock stops. If that leaves the session abandoned, the rest
 * of the sleep is an absence like any other.
 */
function sleepUntil(state: State, until: Moment, context: Context): Outcome {
  const { settings } = context;
  const asleep = withPausedSession(state, state.at.elapsed, context);
  if (!asleep.session) return advanceUntil(asleep, until, { away: true }, settings);
  const abandonedMs = abandonedFromMs(asleep.session);
  if (until.elapsed < abandonedMs) return advanceUntil(asleep, until, { away: false }, settings);
  const left = momentAfter(asleep.at, Math.max(0, abandonedMs - asleep.at.elapsed));
  const abandoned = andThen(advanceUntil(asleep, left, { away: false }, settings), (now) =>
    abandon(now, context),
  );
  return andThen(abandoned, (now) => advanceUntil(now, until, { away: true }, settings));
}

/** Stops the session's clock as of a moment that may be past, as when the computer turns out to have slept. */
export function withPausedSession(state: State, sinceMs: number, { library }: Context): State {
  const { session } = state;
  const run = session && runOf(session, library);
  if (!run) return state;
  return { ...state, session: { ...pauseSession(session, run, sinceMs), elsewhereSinceMs: null } };
}

/**
 * Lets time pass until a moment that is not before the state's, without the session.
 *
 * @param options.away whether nobody can have been sitting in all that time, as during sleep or while the app was not
 * running
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
  // If the wall clock falls short of the change by less than it may, the change has come all the same.
  const { wall, elapsed } = outcome.state.at;
  const leftMs = outcome.state.workingTime.untilWall - (wall + until.elapsed - elapsed);
  const byTime = leftMs <= CLOCKS_DISAGREE_BY_MS;
  outcome = andThen(outcome, (now) => measure(now, until, away, settings));
  return andThen(outcome, (now) => enterHours(now, { byTime }, settings));
}

/** The moment at which working hours begin or end next, if the wall clock isn't set until then. */
function nextChange({ at, workingTime }: State): Moment {
  const { untilWall } = workingTime;
  return { ...at, wall: untilWall, elapsed: at.elapsed + untilWall - at.wall };
}

function measure(state: State, until: Moment, away: boolean, settings: Settings): Outcome {
  const { sitting, workingTime } = state;
  if (!workingTime.working) {
    const unmeasured = { ...sitting, meter: skipTime(sitting.meter, until.elapsed) };
    return recordNaturalBreak({ ...state, at: until, sitting: unmeasured });
  }
  const passed = away ? passTimeAway(sitting, until.elapsed, settings) : passTime(sitting, until.elapsed);
  return recordNaturalBreak({ ...state, at: until, sitting: passed });
}

/**
 * Updates the state to the working hours of its moment.
 *
 * @param options.byTime whether time has led here. If not, the wall clock, the zone or the hours were changed, and the
 * meter continues unless nothing was measured for long.
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
  return { state: begins ? { ...now, sitting: startMeasuring(sitting) } : now, effects: [] };
}

/** Whether nothing was measured for so long that the earlier sitting total is stale, as after a night. */
function wasLongOff({ offSinceMs, at }: State, { intervalMinutes }: Settings): boolean {
  return offSinceMs !== null && at.elapsed - offSinceMs >= intervalMinutes * MINUTE;
}
