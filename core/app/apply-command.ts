/** What each command of the person does. A command that does not apply now changes nothing and says so. */
import type { NamedStretch } from '../../content/named-stretch.ts';
import type { LibraryEntry } from '../../content/library.ts';
import { itemsOf, type RoutineEntry } from '../../content/routine-library.ts';
import { choose, chosenBefore, picked } from '../choice/choose.ts';
import { beginSetAside, endSetAside } from '../choice/set-aside.ts';
import type { Command } from './command.ts';
import { SECOND } from '../time/moment.ts';
import { record } from './history-entries.ts';
import { pause, skip, snoozeFor, takeOffScreen, undoSkip } from './reminder-commands.ts';
import { answer } from '../reminders/reminders.ts';
import { forbids } from '../choice/routine-offers.ts';
import { startAnother, switchVariant } from './session-changes.ts';
import { endEarly, recordStretch } from './session-ending.ts';
import { resumeTimer, pauseTimer, type RunningRoutine } from '../session/running-session.ts';
import type { Settings } from '../settings/settings.ts';
import { sayAway, sayStillSitting } from './corrections.ts';
import { beginStretch, endStretch, withMeterAt } from '../sitting/presence.ts';
import { andThen, canAnswer, circumstancesOf, namedOnScreen, type Outcome, type State } from './state.ts';

/** A click on a notification that was withdrawn meanwhile is honoured for so long. */
const CLICK_ON_ITS_WAY_MS = 10 * SECOND;

/** Does what a command asks for. */
export function applyCommand(
  state: State,
  command: Command,
  settings: Settings,
  library: readonly LibraryEntry[],
  routines: readonly RoutineEntry[],
): Outcome {
  const ignored: Outcome = { state, effects: [{ type: 'ignored', command }] };
  switch (command.name) {
    case 'click':
      return click(state, settings, library) ?? ignored;
    case 'start':
      return start(state, command, settings, library) ?? ignored;
    case 'startRoutine': {
      const named = routines.find(({ routine }) => routine.id === command.routine);
      return (named && startRoutine(state, named, settings, library)) ?? ignored;
    }
    case 'finishItem':
      return finishItem(state, command.item) ?? ignored;
    case 'snooze':
      if (!canAnswer(state, settings)) return ignored;
      return snoozeFor(state, command.minutes ?? settings.snoozeMinutes);
    case 'skip':
      return canAnswer(state, settings) ? skip(state) : ignored;
    case 'undoSkip':
      return undoSkip(state) ?? ignored;
    case 'pause':
      return pause(state, command.until, settings);
    case 'resume':
      return state.paused ? { state: { ...state, paused: null }, effects: [] } : ignored;
    case 'finish':
      return finish(state) ?? ignored;
    case 'close':
      return state.running ? endEarly(state) : ignored;
    case 'pauseSession':
      if (!state.running) return ignored;
      return { state: { ...state, running: pauseTimer(state.running, state.at.elapsed) }, effects: [] };
    case 'resumeSession':
      if (!state.running) return ignored;
      return { state: { ...state, running: resumeTimer(state.running, state.at.elapsed) }, effects: [] };
    case 'startAnother':
      return startAnother(state, settings, library) ?? ignored;
    case 'switchVariant':
      return switchVariant(state, command.variant, settings, library) ?? ignored;
    case 'answerComfort': {
      if (!state.finished) return ignored;
      const answer = record(state, 'comfort', { ...state.finished, comfort: command.comfort });
      return { state: { ...state, finished: null }, effects: [answer] };
    }
    case 'readRedFlags':
      return { state: { ...state, redFlagsRead: true }, effects: [] };
    case 'readCautions':
      return readCautions(state, command.stretch, library) ?? ignored;
    case 'setAsideStretch': {
      if (!isIn(library, command.stretch)) return ignored;
      const setAside = beginSetAside(state.setAside, command.stretch, state.at.wall);
      return { state: { ...state, setAside }, effects: [] };
    }
    case 'endSetAside':
      return command.stretch in state.setAside
        ? { state: { ...state, setAside: endSetAside(state.setAside, command.stretch) }, effects: [] }
        : ignored;
    case 'stillSitting':
      return sayStillSitting(state, settings) ?? ignored;
    case 'wasAway':
      return sayAway(state, command.minutes, settings) ?? ignored;
  }
}

function click(state: State, settings: Settings, library: readonly LibraryEntry[]): Outcome | undefined {
  if (state.running) return undefined;
  const { withdrawn } = state;
  const late = withdrawn && state.at.elapsed - withdrawn.atMs <= CLICK_ON_ITS_WAY_MS ? withdrawn : null;
  const named = namedOnScreen(state) ?? late;
  if (!named) return undefined;
  const choice = chosenBefore(library, settings, circumstancesOf(state), named);
  // The person has removed the stretch since, or must not do it: the others are shown in its place.
  return choice ? begin(state, choice, settings) : { state, effects: [{ type: 'openLibrary' }] };
}

function start(
  state: State,
  { stretch, variant }: Extract<Command, { name: 'start' }>,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome | undefined {
  if (stretch === undefined) {
    if (state.running) return undefined;
    const named = namedOnScreen(state);
    const choice = named && chosenBefore(library, settings, circumstancesOf(state), named);
    if (choice) return begin(state, choice, settings);
    const chosen = choose(library, settings, circumstancesOf(state));
    return chosen.found
      ? begin(state, chosen.choice, settings)
      : { state, effects: [{ type: 'openLibrary' }] };
  }

  const choice = picked(library, settings, stretch, variant);
  if (!choice) return undefined;
  if (isOn(state, stretch, variant)) return undefined;
  return andThen(endEarly(state), (now) => begin(now, choice, settings));
}

/** Whether a stretch runs already, by itself, in the variant that is asked for. */
function isOn({ running }: State, stretch: string, variant: string | undefined): boolean {
  if (!running || running.routine || running.stretch !== stretch) return false;
  return variant === undefined || running.variant === variant;
}

function startRoutine(
  state: State,
  { routine }: RoutineEntry,
  settings: Settings,
  library: readonly LibraryEntry[],
): Outcome | undefined {
  const items = itemsOf(routine, library);
  if (!items || forbids(items, settings)) return undefined;
  const [first, ...ahead] = items.map(({ entry, variant }) => ({
    stretch: entry.stretch.id,
    variant: variant.id,
  }));
  if (!first) return undefined;
  return andThen(endEarly(state), (now) => begin(now, first, settings, { id: routine.id, item: 0, ahead }));
}

/** One of a routine's stretches is done, and counts like any other; the next one begins. */
function finishItem(state: State, item: number): Outcome | undefined {
  const { running, sitting, at, lastDone } = state;
  const routine = running?.routine;
  const [next, ...ahead] = routine?.ahead ?? [];
  // Who goes back and does a stretch again has done it once.
  if (!running || !routine || !next || routine.item !== item) return undefined;
  return {
    state: {
      ...state,
      sitting: withMeterAt(sitting, 0),
      lastDone: { ...lastDone, [running.stretch]: at.wall },
      running: {
        ...running,
        ...next,
        startedMs: at.elapsed,
        // Who steps on to the next one while the timer is stopped leaves it so.
        pausedSinceMs: running.pausedSinceMs === null ? null : at.elapsed,
        pausedMs: 0,
        sittingBeforeMs: 0,
        routine: { ...routine, item: item + 1, ahead },
      },
    },
    effects: [recordStretch(state, 'stretch', running)],
  };
}

function begin(
  state: State,
  { stretch, variant }: NamedStretch,
  settings: Settings,
  routine: RunningRoutine | null = null,
): Outcome {
  const { sitting, at } = state;
  return {
    state: {
      ...state,
      sitting: beginStretch(sitting, settings),
      running: {
        stretch,
        variant,
        routine,
        passedOver: [],
        startedMs: at.elapsed,
        sittingBeforeMs: sitting.meter.sittingMs,
        pausedSinceMs: null,
        pausedMs: 0,
        elsewhereSinceMs: null,
        sleeps: 0,
      },
      reminders: answer(state.reminders),
      headsUp: null,
      skipped: null,
      withdrawn: null,
      finished: null,
    },
    effects: [
      ...takeOffScreen(state),
      routine ? { type: 'openRoutine', routine: routine.id } : { type: 'openStretch', stretch, variant },
    ],
  };
}

function finish(state: State): Outcome | undefined {
  const { running, sitting, at, lastDone } = state;
  if (!running) return undefined;
  return {
    state: {
      ...state,
      running: null,
      sitting: withMeterAt(endStretch(sitting), 0),
      lastDone: { ...lastDone, [running.stretch]: at.wall },
      finished: running.routine ? {} : { stretch: running.stretch, variant: running.variant },
    },
    effects: [recordStretch(state, 'stretch', running)],
  };
}

function readCautions(state: State, stretch: string, library: readonly LibraryEntry[]): Outcome | undefined {
  if (!isIn(library, stretch)) return undefined;
  const cautionsRead = [...new Set([...state.cautionsRead, stretch])];
  return { state: { ...state, cautionsRead }, effects: [] };
}

function isIn(library: readonly LibraryEntry[], id: string): boolean {
  return library.some(({ stretch }) => stretch.id === id);
}
