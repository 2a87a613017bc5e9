/** What the app saves, and how it continues from that after a restart. */
import { z } from 'zod';
import { namedStretchSchema, type NamedStretch } from '../../content/named-stretch.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { choiceByHand, type LastDone } from '../choice/choose.ts';
import { setAsideSchema } from '../choice/set-aside.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { pausedSchema, shiftPause } from '../reminders/pause.ts';
import { noReminders, remindersSchema, withdraw } from '../reminders/reminders.ts';
import { notTyping } from '../reminders/typing.ts';
import { isAbandoned, pauseSession, runOf, sessionSchema, shiftSession } from '../session/session.ts';
import type { Settings } from '../settings/settings.ts';
import { advance, shiftMeter, skipTime } from '../sitting/meter.ts';
import {
  endStretch,
  newSitting,
  savedSittingSchema,
  SLEEP_GAP_MS,
  type Sitting,
} from '../sitting/presence.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { MINUTE, momentAfter, wholeMs, type Moment } from '../time/moment.ts';
import { advanceSession, advanceUntil } from './advance-time.ts';
import type { Context } from './context.ts';
import { endEarly } from './session-end.ts';
import { andThen, namedOnScreen, type Outcome, type State } from './state.ts';

const momentSchema = z
  .strictObject({ wall: z.number(), zone: z.string().min(1), elapsed: z.number() })
  .readonly();

/** The saved state as it is on disk. */
export const savedStateSchema = z
  .strictObject({
    version: z.literal(1),
    /** When it was written. */
    at: momentSchema,
    /** Whether the app had quit cleanly by then. */
    clean: z.boolean(),
    sitting: savedSittingSchema,
    reminders: remindersSchema,
    /** What the heads-up on screen names. */
    headsUp: namedStretchSchema.nullable(),
    paused: pausedSchema.nullable(),
    session: sessionSchema.nullable(),
    redFlagsRead: z.boolean(),
    cautionsRead: z.array(identifierSchema).readonly(),
    setAside: setAsideSchema,
  })
  .readonly();
export type SavedState = z.infer<typeof savedStateSchema>;

/** How much a kill may lose since the last save. That time counts as if the app had kept running. */
const LOST_BY_A_KILL_MS = MINUTE;

/**
 * What to write to disk at a moment not before the last event. Nothing is made up: during a sleep that no event has
 * reported yet, or after the app has quit, that is the state at the last event.
 */
export function savedStateOf(state: State, now: Moment): SavedState {
  const { sitting, workingTime } = state;
  const { meter, presence } = sitting;
  const isAwake = !state.quit && now.elapsed - state.at.elapsed <= SLEEP_GAP_MS;
  const at = isAwake ? wholeMs(now) : state.at;
  return {
    version: 1,
    at,
    clean: state.quit,
    sitting: {
      meter: workingTime.working ? advance(meter, at.elapsed) : skipTime(meter, at.elapsed),
      presence,
    },
    reminders: state.reminders,
    headsUp: state.reminders.unanswered ? null : namedOnScreen(state),
    paused: state.paused,
    session: state.session,
    redFlagsRead: state.redFlagsRead,
    cautionsRead: state.cautionsRead,
    setAside: state.setAside,
  };
}

/** The state of an app that has saved nothing. */
export function initialState(at: Moment, lastDone: LastDone, settings: Settings): State {
  const workingTime = workingTimeAt(settings.workingHours, at);
  return {
    at,
    sitting: newSitting(at.elapsed),
    workingTime,
    offSinceMs: workingTime.working ? null : at.elapsed,
    reminders: noReminders,
    beforeAbsence: null,
    toShowAgain: false,
    headsUp: null,
    deferral: notDeferred,
    typing: notTyping(at.elapsed),
    paused: null,
    session: null,
    ended: null,
    lastDone,
    skipped: null,
    withdrawn: null,
    redFlagsRead: false,
    cautionsRead: [],
    setAside: {},
    savedMs: at.elapsed,
    quit: false,
  };
}

/** Continues from a saved state. The time since then counts as away, except for what a kill may have lost. */
export function restoreState(saved: SavedState, at: Moment, lastDone: LastDone, context: Context): Outcome {
  const { settings } = context;
  const gapMs = gapBetween(saved.at, at);
  const shiftMs = at.elapsed - gapMs - saved.at.elapsed;
  const then: Moment = { ...saved.at, elapsed: at.elapsed - gapMs };
  const { meter } = saved.sitting;
  const unanswered = stillKnown(context, saved.reminders.unanswered);
  const headsUp = stillKnown(context, saved.headsUp);
  const state: State = {
    ...initialState(then, lastDone, settings),
    sitting: {
      meter: shiftMeter(meter, then.elapsed - meter.elapsedMs),
      presence: saved.sitting.presence,
      lastAbsence: null,
      suspendedMs: null,
    },
    reminders: unanswered ? saved.reminders : withdraw(saved.reminders),
    toShowAgain: unanswered !== null,
    headsUp: headsUp && { kind: 'shown', ...headsUp },
    paused: saved.paused && shiftPause(saved.paused, shiftMs),
    session: saved.session && shiftSession(saved.session, shiftMs),
    redFlagsRead: saved.redFlagsRead,
    cautionsRead: saved.cautionsRead,
    setAside: saved.setAside,
  };
  const asBeforeMs = saved.clean ? 0 : Math.min(gapMs, LOST_BY_A_KILL_MS);
  const restored = restoreSession(state, at, context);
  const passed = andThen(restored, (now) => sinceThen(now, at, asBeforeMs, settings));
  return {
    ...passed,
    state: {
      ...passed.state,
      sitting: withoutTakeBack(passed.state.sitting),
      typing: notTyping(at.elapsed),
      savedMs: at.elapsed,
    },
  };
}

/**
 * Restores a session that was running when the app was killed: paused at its saved position, with its window open. As with
 * any pause, the session has ended early if that was five minutes ago or more.
 */
function restoreSession(state: State, at: Moment, context: Context): Outcome {
  if (!state.session) return { state: withoutStretch(state), effects: [] };
  // The last event before the save may have come before the end of a stretch, and the save after it.
  return andThen(advanceSession(state, context), (now) => {
    const run = now.session && runOf(now.session, context.library);
    if (!run) return { state: now, effects: [] };
    const session = { ...pauseSession(now.session, run, now.at.elapsed), elsewhereSinceMs: null };
    if (isAbandoned(session, at.elapsed)) return endEarly(now, context);
    return { state: { ...now, session }, effects: [{ type: 'openSession', focus: false }] };
  });
}

/** Without a session the user isn't stretching, even if the saved state says so. */
function withoutStretch(state: State): State {
  const { sitting } = state;
  return sitting.presence.kind === 'stretching' ? { ...state, sitting: endStretch(sitting) } : state;
}

/** Lets the time since the save pass: some of it as before, the rest as time without the app. */
function sinceThen(state: State, at: Moment, asBeforeMs: number, settings: Settings): Outcome {
  // The meter runs backward during a session as it does while away.
  if (state.session || at.elapsed - state.at.elapsed <= asBeforeMs) {
    return advanceUntil(state, at, { away: false }, settings);
  }
  const lost = momentAfter(state.at, asBeforeMs);
  return andThen(advanceUntil(state, lost, { away: false }, settings), (now) =>
    advanceUntil(now, at, { away: true }, settings),
  );
}

/** Nothing from before the restart can be taken back. */
function withoutTakeBack(sitting: Sitting): Sitting {
  return { ...sitting, meter: { ...sitting.meter, countedSinceMs: sitting.meter.elapsedMs } };
}

/**
 * The time between two moments of different runs of the app, in ms. Elapsed time starts over when the computer does.
 * That shows when it has become less, or when the computer was started (wall time minus elapsed time) only after the
 * earlier moment; the wall clock has to do then. A clock that was set wrong by less than the computer had been running
 * doesn't look like that.
 */
function gapBetween(earlier: Moment, later: Moment): number {
  const hasRestarted = later.elapsed < earlier.elapsed || later.wall - later.elapsed > earlier.wall;
  return hasRestarted ? Math.max(0, later.wall - earlier.wall) : later.elapsed - earlier.elapsed;
}

/** What a reminder has named; null if the library no longer has it. */
function stillKnown({ library, settings }: Context, named: NamedStretch | null): NamedStretch | null {
  return named && choiceByHand(library, settings, named.stretch, named.variant) ? named : null;
}
