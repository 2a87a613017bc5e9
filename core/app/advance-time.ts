/**
 * What time does to the state as it passes. Within working hours sitting is measured; outside them everything stands
 * still; and when they begin, as time goes on, the meter starts at 0.
 */
import { MINUTE, momentAfter, SECOND, wholeMs, type Moment } from '../time/moment.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { abandon } from './session-ending.ts';
import { abandonedFromMs, pauseForSleep } from '../session/running-session.ts';
import type { Settings } from '../settings/settings.ts';
import { standStill } from '../sitting/meter.ts';
import { isSleep, passTime, startAnew, stopMeasuring } from '../sitting/presence.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { andThen, type Outcome, type State } from './state.ts';

/**
 * Wall clock and elapsed time may disagree by so much without the wall clock having been set: elapsed time comes in
 * whole seconds on some systems, and either may run a little fast.
 */
const CLOCKS_DISAGREE_BY_MS = 2 * SECOND;

/** Lets time pass until a moment. A gap that no event fell into was sleep. */
export function advanceTime(state: State, event: Moment, settings: Settings): Outcome {
  const { wall, zone, elapsed } = wholeMs(event);
  const until: Moment = { wall, zone, elapsed: Math.max(state.at.elapsed, elapsed) };
  return isSleep(state.sitting, until.elapsed)
    ? sleepUntil(state, until, settings)
    : advanceUntil(state, until, false, settings);
}

/**
 * Nobody sits in sleep, and nobody stretches: the timer of a stretch stands still. Where that makes the stretch an
 * abandoned one, the rest of the sleep is an absence like any other.
 */
function sleepUntil(state: State, until: Moment, settings: Settings): Outcome {
  if (!state.running) return advanceUntil(state, until, true, settings);
  const running = pauseForSleep(state.running, state.at.elapsed);
  const abandonedMs = abandonedFromMs(running);
  if (until.elapsed < abandonedMs) return advanceUntil({ ...state, running }, until, false, settings);
  const then = momentAfter(state.at, abandonedMs - state.at.elapsed);
  const left = advanceUntil({ ...state, running }, then, false, settings);
  return andThen(andThen(left, abandon), (now) => advanceUntil(now, until, true, settings));
}

/**
 * Lets time pass until a moment that is not before the state's.
 *
 * @param away whether nobody can have been sitting all that time, as in sleep or while the app was not running
 */
export function advanceUntil(state: State, until: Moment, away: boolean, settings: Settings): Outcome {
  let outcome: Outcome = { state, effects: [] };
  for (let change = nextChange(state); change.elapsed <= until.elapsed; change = nextChange(outcome.state)) {
    outcome = andThen(outcome, (now) => measure(now, change, away, settings));
    outcome = andThen(outcome, (now) => enterHours(now, true, settings));
  }
  // Where the wall clock leads here by less than it may, the change has come all the same.
  const { wall, elapsed } = outcome.state.at;
  const leftMs = outcome.state.workingTime.untilWall - (wall + until.elapsed - elapsed);
  outcome = andThen(outcome, (now) => measure(now, until, away, settings));
  return andThen(outcome, (now) => enterHours(now, leftMs <= CLOCKS_DISAGREE_BY_MS, settings));
}

/** The moment at which working hours begin or end next, if the wall clock is not set until then. */
function nextChange({ at, workingTime }: State): Moment {
  const { untilWall } = workingTime;
  return { ...at, wall: untilWall, elapsed: at.elapsed + untilWall - at.wall };
}

function measure(state: State, until: Moment, away: boolean, settings: Settings): Outcome {
  const { sitting, workingTime } = state;
  const passed = workingTime.working
    ? passTime(sitting, until.elapsed, settings, away)
    : { ...sitting, meter: standStill(sitting.meter, until.elapsed) };
  return recordNaturalBreak({ ...state, at: until, sitting: passed });
}

/**
 * Brings the state into line with the hours of the moment that it has come to.
 *
 * @param byTime whether time has led here; if not, the wall clock, the zone or the hours were changed, and the meter
 * goes on from where it stood, unless that was long ago
 */
function enterHours(state: State, byTime: boolean, settings: Settings): Outcome {
  const { sitting, workingTime: before, at } = state;
  const workingTime = workingTimeAt(settings.workingHours, at, before);
  const offSinceMs = workingTime.working ? null : (state.offSinceMs ?? at.elapsed);
  const now = { ...state, workingTime, offSinceMs };
  if (before.working && !workingTime.working) {
    return { state: { ...now, sitting: stopMeasuring(sitting), skipped: null }, effects: [] };
  }
  const begin = !before.working && workingTime.working && (byTime || isLongOff(state, settings));
  return { state: begin ? { ...now, sitting: startAnew(sitting) } : now, effects: [] };
}

/** Whether nothing was measured for so long that what had piled up before says nothing of now, as after a night. */
function isLongOff({ offSinceMs, at }: State, { intervalMinutes }: Settings): boolean {
  return offSinceMs !== null && at.elapsed - offSinceMs >= intervalMinutes * MINUTE;
}
