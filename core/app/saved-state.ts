/** What is saved of the state, and how the app continues from it after a restart. */
import type { NamedStretch } from '../../content/named-stretch.ts';
import { pickedChoice, type LastDone } from '../choice/choose.ts';
import { isRuledOut } from '../choice/fit.ts';
import { newRecording, shiftRecording, withNothingSince } from '../history/recording.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { shiftPause } from '../reminders/pause.ts';
import { noReminders, withdrawUnanswered } from '../reminders/reminders.ts';
import { notTyping } from '../reminders/typing.ts';
import { isAbandoned, pauseSession, layoutOf, shiftSession } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { advance, confirmSitting, shiftMeter, skipTime } from '../sitting/meter.ts';
import { endStretch, newSitting, SLEEP_GAP_MS, stopMeasuring, type Sitting } from '../sitting/presence.ts';
import { shiftStanding } from '../sitting/standing.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { MINUTE, momentAfter, wholeMs, type Moment } from '../time/moment.ts';
import { advanceSession, advanceUntil } from './advance-time.ts';
import { withClockCorrected } from './clock-correction.ts';
import type { Context } from './context.ts';
import type { SavedState } from './saved-state-schema.ts';
import { endEarly } from './session-end.ts';
import { andThen, type Outcome, type State } from './state.ts';

/**
 * The longest that the app runs without saving, in ms. After a kill, this time counts as if the app had kept running.
 */
const LONGEST_UNSAVED_MS = MINUTE;

/**
 * Returns the state to write to disk at a moment not before the last event, with the meter advanced to that moment.
 * During a sleep that no event has reported yet, and after the app has quit, it is the state at the last event.
 */
export function savedStateOf(state: State, now: Moment): SavedState {
  const { sitting, workingTime } = state;
  const { meter, presence, standing } = sitting;
  const isAwake = !state.quit && now.elapsed - state.at.elapsed <= SLEEP_GAP_MS;
  const at = isAwake ? wholeMs(now) : state.at;
  const expected = momentAfter(state.at, at.elapsed - state.at.elapsed);
  const { paused, setAside, skippedAt } = withClockCorrected({ ...state, at }, expected);
  return {
    version: 1,
    at,
    clean: state.quit,
    sitting: {
      meter: workingTime.working ? advance(meter, at.elapsed) : skipTime(meter, at.elapsed),
      presence,
      standing,
    },
    recording: state.recording,
    reminders: state.reminders,
    headsUp: headsUpOnScreen(state),
    standingReminder: state.standingReminder,
    paused,
    session: state.session,
    welcomed: state.welcomed,
    noTrayRead: state.noTrayRead,
    redFlagsRead: state.redFlagsRead,
    cautionsRead: state.cautionsRead,
    askedDoctor: state.askedDoctor,
    setAside,
    skippedAt,
  };
}

function headsUpOnScreen({ headsUp }: State): NamedStretch | null {
  return headsUp?.kind === 'shown' ? { stretch: headsUp.stretch, variant: headsUp.variant } : null;
}

/** Returns the state of an app that has no saved state. */
export function initialState(at: Moment, lastDone: LastDone, settings: Settings): State {
  const workingTime = workingTimeAt(settings.workingHours, at);
  return {
    at,
    sitting: newSitting(at.elapsed),
    workingTime,
    recording: { ...newRecording, recordedMs: at.elapsed },
    corrected: null,
    suspended: false,
    offSinceMs: workingTime.working ? null : at.elapsed,
    reminders: noReminders,
    beforeAbsence: null,
    toShowAgain: false,
    headsUp: null,
    standingReminder: null,
    deferral: notDeferred,
    typing: notTyping(at.elapsed),
    paused: null,
    session: null,
    ended: null,
    lastDone,
    skipped: null,
    withdrawn: null,
    welcomed: false,
    noTrayRead: false,
    redFlagsRead: false,
    cautionsRead: [],
    askedDoctor: [],
    setAside: {},
    skippedAt: {},
    savedMs: at.elapsed,
    quit: false,
  };
}

/**
 * Continues from a saved state. The time since then counts as away, except for the time that may not have been saved
 * before a kill.
 */
export function restoreState(saved: SavedState, at: Moment, lastDone: LastDone, context: Context): Outcome {
  const { settings } = context;
  const gapMs = gapBetween(saved.at, at);
  const shiftMs = at.elapsed - gapMs - saved.at.elapsed;
  const savedAt: Moment = { ...saved.at, elapsed: at.elapsed - gapMs };
  const { meter } = saved.sitting;
  const unanswered = stillOffered(context, saved.reminders.unanswered);
  const headsUp = stillOffered(context, saved.headsUp);
  const state: State = {
    ...initialState(savedAt, lastDone, settings),
    sitting: {
      meter: shiftMeter(meter, savedAt.elapsed - meter.elapsedMs),
      presence: saved.sitting.presence,
      lastAbsence: null,
      suspendedMs: null,
      standing: saved.sitting.standing && shiftStanding(saved.sitting.standing, shiftMs),
      stood: null,
      call: null,
    },
    recording: shiftRecording(saved.recording, shiftMs),
    reminders: unanswered ? saved.reminders : withdrawUnanswered(saved.reminders, settings),
    toShowAgain: unanswered !== null,
    headsUp: headsUp && { kind: 'shown', ...headsUp },
    standingReminder: stillOffered(context, saved.standingReminder),
    paused: saved.paused && shiftPause(saved.paused, shiftMs),
    session: saved.session && shiftSession(saved.session, shiftMs),
    welcomed: saved.welcomed,
    noTrayRead: saved.noTrayRead,
    redFlagsRead: saved.redFlagsRead,
    cautionsRead: saved.cautionsRead,
    askedDoctor: saved.askedDoctor,
    setAside: saved.setAside,
    skippedAt: saved.skippedAt,
  };
  // Working hours may have been changed while the app wasn't running.
  const measured = state.workingTime.working ? state : { ...state, sitting: stopMeasuring(state.sitting) };
  const runningMs = saved.clean ? 0 : Math.min(gapMs, LONGEST_UNSAVED_MS);
  const restored = restoreSession(measured, at, context);
  const passed = andThen(restored, (now) => passTimeSinceSave(now, at, runningMs, settings));
  const corrected = withClockCorrected(passed.state, momentAfter(savedAt, gapMs));
  return {
    ...passed,
    state: {
      ...corrected,
      sitting: withSittingFixed(passed.state.sitting),
      typing: notTyping(at.elapsed),
      savedMs: at.elapsed,
    },
  };
}

/**
 * Restores a session that was running when the app was killed: paused at its saved position, with its window open. If
 * the save was five minutes ago or more, the session has ended early, as after any pause of that length.
 */
function restoreSession(state: State, at: Moment, context: Context): Outcome {
  if (!state.session) return { state: withoutStretch(state), effects: [] };
  // A stretch may have ended between the last event and the save.
  return andThen(advanceSession(state, context), (now) => {
    const layout = now.session && layoutOf(now.session, context.library);
    if (!layout) return { state: now, effects: [] };
    const session = { ...pauseSession(now.session, layout, now.at.elapsed), elsewhereSinceMs: null };
    if (isAbandoned(session, at.elapsed)) return endEarly(now, context);
    return { state: { ...now, session }, effects: [{ type: 'openSession', focus: false }] };
  });
}

/** Without a session the user isn't stretching, even if the saved state says so. */
function withoutStretch(state: State): State {
  const { sitting } = state;
  return sitting.presence.kind === 'stretching' ? { ...state, sitting: endStretch(sitting) } : state;
}

/** Lets the time since the save pass: `runningMs` as if the app had been running, the rest as time without it. */
function passTimeSinceSave(state: State, at: Moment, runningMs: number, settings: Settings): Outcome {
  // The meter runs backward during a session as it does while away.
  if (state.session || at.elapsed - state.at.elapsed <= runningMs) {
    return advanceUntil(state, at, { away: false }, settings);
  }
  const lost = momentAfter(state.at, runningMs);
  const passed = andThen(advanceUntil(state, lost, { away: false }, settings), (now) =>
    advanceUntil(now, at, { away: true }, settings),
  );
  const recording = withNothingSince(passed.state.recording, lost.elapsed);
  return { ...passed, state: { ...passed.state, recording } };
}

/** Sitting from before the restart can't be turned into absence later. */
function withSittingFixed(sitting: Sitting): Sitting {
  return { ...sitting, meter: confirmSitting(sitting.meter) };
}

/**
 * The time between two moments of different runs of the app, in ms. Elapsed time starts over when the computer
 * restarts. A restart shows in two ways: elapsed time is less than before, or the computer's start (wall time minus
 * elapsed time) is after the earlier moment. The gap is then taken from the wall clock. A wall clock that was set
 * forward by less than the computer's uptime doesn't look like a restart.
 */
function gapBetween(earlier: Moment, later: Moment): number {
  const hasRestarted = later.elapsed < earlier.elapsed || later.wall - later.elapsed > earlier.wall;
  return hasRestarted ? Math.max(0, later.wall - earlier.wall) : later.elapsed - earlier.elapsed;
}

/** The stretch that a reminder or heads-up named; null if the library no longer has it, or if it is ruled out now. */
function stillOffered({ library, settings }: Context, named: NamedStretch | null): NamedStretch | null {
  const entry = library.find(({ stretch }) => stretch.id === named?.stretch);
  if (!named || !entry || isRuledOut(entry.stretch, settings)) return null;
  return pickedChoice(library, settings, named.stretch, named.variant) ? named : null;
}
