/** What the app keeps over restarts, and how it goes on from there. */
import { namedStretchSchema, type NamedStretch } from '../../content/named-stretch.ts';
import { z } from 'zod';
import type { LibraryEntry } from '../../content/library.ts';
import { identifierSchema } from '../../content/stretch.ts';
import { picked, type LastDone } from '../choice/choose.ts';
import { setAsideSchema } from '../choice/set-aside.ts';
import type { Effect } from './effect.ts';
import { MINUTE, momentAfter, wholeMs, type Moment } from '../time/moment.ts';
import { advanceUntil } from './advance-time.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { pausedSchema, shiftPause } from '../reminders/pause.ts';
import { noReminders, remindersSchema, withdraw, type Reminders } from '../reminders/reminders.ts';
import { notTyping } from '../reminders/typing.ts';
import { doneMs, runningStretchSchema } from '../session/running-session.ts';
import type { Settings } from '../settings/settings.ts';
import { advance, shiftMeter, standStill } from '../sitting/meter.ts';
import {
  endStretch,
  savedSittingSchema,
  newSitting,
  SLEEP_GAP_MS,
  type Sitting,
} from '../sitting/presence.ts';
import { workingTimeAt } from '../sitting/working-hours.ts';
import { andThen, namedOnScreen, type Outcome, type State } from './state.ts';

const momentSchema = z
  .strictObject({ wall: z.number(), zone: z.string().min(1), elapsed: z.number() })
  .readonly();

/** The kept state as it is on disk. Reading it is the caller's part; what does not parse is reported there. */
export const savedStateSchema = z
  .strictObject({
    version: z.literal(1),
    /** When this was written. */
    at: momentSchema,
    /** Whether the app had ended in an orderly way by then. */
    clean: z.boolean(),
    sitting: savedSittingSchema,
    reminders: remindersSchema,
    paused: pausedSchema.nullable(),
    running: runningStretchSchema.nullable(),
    redFlagsRead: z.boolean(),
    /** What the heads-up on the screen names. This and what follows are absent from states kept by earlier versions. */
    headsUp: namedStretchSchema.nullable().default(null),
    cautionsRead: z.array(identifierSchema).readonly().default([]),
    setAside: setAsideSchema.default({}),
  })
  .readonly();
export type SavedState = z.infer<typeof savedStateSchema>;

/** What is lost of a kept state when the app is killed: it counts as if the app had gone on for so long. */
const LOST_BY_A_KILL_MS = MINUTE;

/**
 * What to write to disk at a moment, which is not before the last event. Nothing is made up: after a sleep that no
 * event has told of yet, or after the app has ended, that is the state at the last event.
 */
export function keep(state: State, now: Moment): SavedState {
  const { sitting, workingTime } = state;
  const { meter, presence } = sitting;
  const lived = !state.ended && now.elapsed - state.at.elapsed <= SLEEP_GAP_MS;
  const at = lived ? wholeMs(now) : state.at;
  return {
    version: 1,
    at,
    clean: state.ended,
    sitting: {
      meter: workingTime.working ? advance(meter, at.elapsed) : standStill(meter, at.elapsed),
      presence,
    },
    reminders: state.reminders,
    headsUp: state.reminders.unanswered ? null : namedOnScreen(state),
    paused: state.paused,
    running: state.running,
    redFlagsRead: state.redFlagsRead,
    cautionsRead: state.cautionsRead,
    setAside: state.setAside,
  };
}

/** The state of an app that has kept nothing. */
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
    running: null,
    lastDone,
    skipped: null,
    withdrawn: null,
    finished: null,
    redFlagsRead: false,
    cautionsRead: [],
    setAside: {},
    savedMs: at.elapsed,
    ended: false,
  };
}

/** Goes on from what was kept. The time since then counts as away, but for what a kill may have lost. */
export function restoreState(
  kept: SavedState,
  at: Moment,
  lastDone: LastDone,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome {
  const gapMs = gapBetween(kept.at, at);
  const shiftMs = at.elapsed - gapMs - kept.at.elapsed;
  const began: Moment = { ...kept.at, elapsed: at.elapsed - gapMs };
  const { meter } = kept.sitting;
  const reminders = knownIn(library, settings, kept.reminders);
  const headsUp = stillKnown(library, settings, kept.headsUp);
  const state: State = {
    ...initialState(began, lastDone, settings),
    sitting: {
      meter: shiftMeter(meter, began.elapsed - meter.elapsedMs),
      presence: kept.sitting.presence,
      lastAbsence: null,
      suspendedMs: null,
    },
    reminders,
    toShowAgain: reminders.unanswered !== null,
    headsUp: headsUp && { kind: 'shown', ...headsUp },
    paused: kept.paused && shiftPause(kept.paused, shiftMs),
    redFlagsRead: kept.redFlagsRead,
    cautionsRead: kept.cautionsRead,
    setAside: kept.setAside,
  };
  const begun: Outcome = { state, effects: interruptedStretch(kept) };
  const asBeforeMs = kept.clean ? 0 : Math.min(gapMs, LOST_BY_A_KILL_MS);
  const passed = andThen(begun, (now) => sinceThen(now, at, asBeforeMs, settings));
  return {
    ...passed,
    state: {
      ...passed.state,
      sitting: whereItBegins(passed.state.sitting),
      typing: notTyping(at.elapsed),
      savedMs: at.elapsed,
    },
  };
}

/** Lets the time pass since the state was kept: some of it as before, the rest without the app. */
function sinceThen(state: State, at: Moment, asBeforeMs: number, settings: Settings): Outcome {
  if (at.elapsed - state.at.elapsed <= asBeforeMs) return advanceUntil(state, at, false, settings);
  const lost = momentAfter(state.at, asBeforeMs);
  return andThen(advanceUntil(state, lost, false, settings), (now) => advanceUntil(now, at, true, settings));
}

/** No stretch runs, and nothing from before the restart can be taken back. */
function whereItBegins(sitting: Sitting): Sitting {
  const awake = sitting.presence.kind === 'stretching' ? endStretch(sitting) : sitting;
  return { ...awake, meter: { ...awake.meter, countedSinceMs: awake.meter.elapsedMs } };
}

/**
 * The time between two moments of different runs of the app, in ms. Elapsed time starts anew when the machine does.
 * That shows when it has become less; and when the machine was started (wall time less elapsed time) only after the
 * earlier moment. The wall clock has to do then. A clock that was merely set wrong by less than the machine had been
 * running does not look like that.
 */
function gapBetween(earlier: Moment, later: Moment): number {
  const startedAnew = later.elapsed < earlier.elapsed || later.wall - later.elapsed > earlier.wall;
  return startedAnew ? Math.max(0, later.wall - earlier.wall) : later.elapsed - earlier.elapsed;
}

/** A reminder may name a stretch that the library no longer has. */
function knownIn(library: readonly LibraryEntry[], settings: Settings, reminders: Reminders): Reminders {
  return stillKnown(library, settings, reminders.unanswered) ? reminders : withdraw(reminders);
}

/** What a reminder has named; null where the library no longer has it. */
function stillKnown(
  library: readonly LibraryEntry[],
  settings: Settings,
  named: NamedStretch | null,
): NamedStretch | null {
  return named && picked(library, settings, named.stretch, named.variant) ? named : null;
}

/** A stretch that ran when the app was killed has ended early, as far as is known when it was last seen. */
function interruptedStretch({ running, at }: SavedState): Effect[] {
  if (!running) return [];
  return [
    {
      type: 'record',
      record: {
        kind: 'endedEarly',
        wall: at.wall,
        zone: at.zone,
        sittingMs: running.sittingBeforeMs,
        stretch: running.stretch,
        variant: running.variant,
        durationMs: doneMs(running, at.elapsed),
      },
    },
  ];
}
