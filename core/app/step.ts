/**
 * The only place where the rules meet: an event comes in, the new state and the effects go out. Nothing here reads a
 * clock, waits, or touches the machine.
 */
import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { LastDone } from '../choice/choose.ts';
import { stillSetAside } from '../choice/set-aside.ts';
import type { Event } from './event.ts';
import { initialState, restoreState, type SavedState } from './saved-state.ts';
import { MINUTE, SECOND, wholeMs, type Moment } from '../time/moment.ts';
import { applyCommand } from './apply-command.ts';
import { advanceTime } from './advance-time.ts';
import { recordNaturalBreak } from './history-entries.ts';
import { pauseLeftMs } from '../reminders/pause.ts';
import { takeReadings } from '../reminders/deferral.ts';
import { endHeadsUp, giveHeadsUp, reachesHeadsUp } from './heads-up.ts';
import { isDueNow, remindWhenDue } from './remind.ts';
import { afterFall, afterTakeBack, noReminders, takeAway } from '../reminders/reminders.ts';
import { isToShowAgain, showAgain } from './show-again.ts';
import { noteIdle, noteOwnInput } from '../reminders/typing.ts';
import { abandon, endEarly } from './session-ending.ts';
import { pauseForSleep, isAbandoned, noteInput } from '../session/running-session.ts';
import type { Settings } from '../settings/settings.ts';
import { readSignals, suspend, wake } from '../sitting/presence.ts';
import { andThen, reminderStateOf, type Outcome, type State } from './state.ts';

export { keep, savedStateSchema, type SavedState } from './saved-state.ts';
export { nextTickMs } from './next-tick.ts';
export { viewOf } from './view-of.ts';
export type { Outcome, State } from './state.ts';

/**
 * The state is on disk at least once a minute. Ticks are up to 15 s apart, so the save that keeps to that is the first
 * one after 45 s.
 */
const SAVE_AFTER_MS = 45 * SECOND;

/**
 * Starts from what was kept, or from nothing.
 *
 * @param lastDone when each stretch was last done, from the history
 */
export function launch(
  kept: SavedState | undefined,
  at: Moment,
  lastDone: LastDone,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome {
  const now = wholeMs(at);
  const begun: Outcome = kept
    ? restoreState(kept, now, lastDone, settings, library)
    : { state: initialState(now, lastDone, settings), effects: [] };
  const settled = andThen(begun, (state) => settle(state, settings));
  return { state: settled.state, effects: [...settled.effects, { type: 'save' }] };
}

/** Takes one event. Settings, library and routines may differ from those of the event before. */
export function step(
  state: State,
  event: Event,
  settings: Settings,
  library: readonly LibraryEntry[],
  routines: readonly RoutineEntry[] = [],
): Outcome {
  const passed = advanceTime(state, event, settings);
  const happened = andThen(passed, (now) => happen(now, event, settings, library, routines));
  const settled = andThen(happened, (now) => settle(now, settings));
  const headsUp = reachesHeadsUp(state, passed.state, settings);
  const reminded = andThen(settled, (now) => {
    if (isDueNow(now, settings)) return remindWhenDue(now, settings, library);
    if (isToShowAgain(now)) return showAgain(now, settings, library);
    return giveHeadsUp(now, headsUp, settings, library);
  });
  return saveWhenNeeded(state, reminded, event, settings);
}

function happen(
  state: State,
  event: Event,
  settings: Settings,
  library: readonly LibraryEntry[],
  routines: readonly RoutineEntry[],
): Outcome {
  // Outside working hours nobody needs to know whether the person is there.
  const measured = state.workingTime.working;
  switch (event.type) {
    case 'tick': {
      const sitting = measured ? readSignals(state.sitting, event, settings) : state.sitting;
      const leaves = sitting.presence.kind === 'away' && state.sitting.presence.kind !== 'away';
      return {
        state: {
          ...state,
          sitting,
          beforeAbsence: leaves ? state.reminders : state.beforeAbsence,
          typing: noteIdle(state.typing, event.idleSeconds, state.at.elapsed),
          running: state.running && noteInput(state.running, event, state.at.elapsed),
        },
        effects: [],
      };
    }
    case 'suspend':
      return { state: measured ? { ...state, sitting: suspend(state.sitting) } : state, effects: [] };
    case 'wake':
      return { state: measured ? wakeUp(state, settings) : state, effects: [] };
    case 'command':
      return applyCommand(
        { ...state, typing: noteOwnInput(state.typing) },
        event.command,
        settings,
        library,
        routines,
      );
    case 'deferralReadings':
      return { state: { ...state, deferral: takeReadings(state.deferral, event.readings) }, effects: [] };
    case 'settingsChanged':
      return { state: { ...state, typing: noteOwnInput(state.typing) }, effects: [] };
    case 'quit':
      return andThen(endEarly(state), (now) => ({ state: { ...now, ended: true }, effects: [] }));
  }
}

/** The machine woke up. However short its sleep was, nobody sat through it, and the timer of a stretch stood still. */
function wakeUp(state: State, settings: Settings): State {
  const { running, sitting } = state;
  const { suspendedMs } = sitting;
  return {
    ...state,
    sitting: wake(sitting, settings),
    running: running && suspendedMs !== null ? pauseForSleep(running, suspendedMs) : running,
  };
}

/** Draws the consequences of whatever has happened; doing so again changes nothing. */
function settle(state: State, settings: Settings): Outcome {
  return [
    recordNaturalBreak,
    endPause,
    endSetAsides,
    endAbandonedStretch,
    (now: State) => adjustReminders(now, settings),
    (now: State) => withdrawReminder(now, settings),
    (now: State) => endHeadsUp(now, settings),
  ].reduce<Outcome>(andThen, { state, effects: [] });
}

function endPause(state: State): Outcome {
  const over = state.paused !== null && pauseLeftMs(state.paused, state.at) <= 0;
  return { state: over ? { ...state, paused: null } : state, effects: [] };
}

function endSetAsides(state: State): Outcome {
  return { state: { ...state, setAside: stillSetAside(state.setAside, state.at.wall) }, effects: [] };
}

function endAbandonedStretch(state: State): Outcome {
  const abandoned = state.running && isAbandoned(state.running, state.at.elapsed);
  return abandoned ? abandon(state) : { state, effects: [] };
}

/** Brings the reminders into line with a meter that was taken back, has fallen, or has come to 0. */
function adjustReminders(state: State, settings: Settings): Outcome {
  const { meter } = state.sitting;
  const { unanswered } = state.reminders;
  const reminders =
    meter.sittingMs === 0
      ? { ...noReminders, unanswered }
      : afterFall(afterTakeBack(state.reminders, meter), meter, settings);
  const toShowAgain = state.toShowAgain && unanswered !== null;
  return { state: { ...state, reminders, toShowAgain }, effects: [] };
}

/** The person has walked off, or working hours have ended: a reminder would be late. */
function withdrawReminder(state: State, settings: Settings): Outcome {
  const { unanswered } = state.reminders;
  const { sittingMs } = state.sitting.meter;
  const stands = state.workingTime.working && sittingMs >= settings.intervalMinutes * MINUTE;
  if (!unanswered || stands) return { state, effects: [] };
  return {
    state: {
      ...state,
      reminders: takeAway(state.reminders, settings),
      withdrawn: { ...unanswered, atMs: state.at.elapsed },
    },
    effects: [{ type: 'withdraw' }],
  };
}

function saveWhenNeeded(before: State, outcome: Outcome, event: Event, settings: Settings): Outcome {
  const { state, effects } = outcome;
  const needed =
    event.type === 'quit' ||
    effects.some(({ type }) => type !== 'ignored' && type !== 'readDeferralSignals') ||
    (event.type === 'command' && !effects.some(({ type }) => type === 'ignored')) ||
    reminderStateOf(before, settings) !== reminderStateOf(state, settings) ||
    state.at.elapsed - state.savedMs >= SAVE_AFTER_MS;
  if (!needed) return outcome;
  return { state: { ...state, savedMs: state.at.elapsed }, effects: [...effects, { type: 'save' }] };
}
