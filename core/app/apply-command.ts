/** Dispatches each command to the function that applies it. */
import { bringStretchBack, setStretchAside } from '../choice/set-aside.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import { correct, undoCorrection } from './correct.ts';
import { sayAway, sayStillSitting } from './corrections.ts';
import { pause, skip, snoozeFor, undoSkip } from './reminder-commands.ts';
import {
  answerComfort,
  click,
  controlSession,
  start,
  startAnother,
  startReplaced,
  startRoutine,
} from './session-commands.ts';
import { endEarly } from './session-end.ts';
import { answerStandingReminder, postponeStandingReminder, saySitting, sayStanding } from './standing.ts';
import { andThen, canAnswer, canSnooze, type Outcome, type State } from './state.ts';

/** Applies a command. If it doesn't apply now, the state is unchanged and the only effect is `ignored`. */
export function applyCommand(state: State, command: Command, context: Context): Outcome {
  return outcomeOf(state, command, context) ?? { state, effects: [{ type: 'ignored', command }] };
}

/** Returns the outcome of a command; undefined if it doesn't apply now. */
function outcomeOf(state: State, command: Command, context: Context): Outcome | undefined {
  const { settings, library, routines } = context;
  switch (command.name) {
    case 'click':
      return click(state, context);
    case 'start':
      return start(state, command, context);
    case 'startRoutine': {
      const named = routines.find(({ routine }) => routine.id === command.routine);
      return named && startRoutine(state, named, context);
    }
    case 'startAnother':
      return startAnother(state, context);
    case 'startReplaced':
      return startReplaced(state, command, context);
    case 'snooze':
      return canSnooze(state, settings)
        ? snoozeOf(state, command.minutes ?? settings.snoozeMinutes)
        : undefined;
    case 'skip':
      return canAnswer(state, settings) ? skipOf(state) : undefined;
    case 'undoSkip':
      return undoSkip(state);
    case 'pause':
      return andThen(postponeStandingReminder(state), (now) => pause(now, command.until, settings));
    case 'resume':
      return state.paused ? withChanges(state, { paused: null }) : undefined;
    case 'beginSession':
    case 'pauseSession':
    case 'resumeSession':
    case 'nextPhase':
    case 'previousPhase':
    case 'restartStretch':
    case 'switchVariant':
    case 'switchSides':
      return controlSession(state, command, context);
    case 'showSession':
      return state.session ? { state, effects: [{ type: 'openSession', focus: true }] } : undefined;
    case 'close':
      return state.session ? endEarly(state, context) : undefined;
    case 'answerComfort':
      return answerComfort(state, command);
    case 'leaveWelcome':
      return withChanges(state, { welcomed: true });
    case 'readNoTray':
      return withChanges(state, { noTrayRead: true });
    case 'readRedFlags':
      return withChanges(state, { redFlagsRead: true });
    case 'readCautions': {
      if (!command.cautions.every((id) => hasCaution(library, id))) return undefined;
      return withChanges(state, { cautionsRead: union(state.cautionsRead, command.cautions) });
    }
    case 'askedDoctor': {
      if (!command.stretches.every((id) => hasStretch(library, id))) return undefined;
      return withChanges(state, { askedDoctor: union(state.askedDoctor, command.stretches) });
    }
    case 'setAside': {
      if (!hasStretch(library, command.stretch)) return undefined;
      const setAside = setStretchAside(state.setAside, command.stretch, state.at.wall);
      return withChanges(state, { setAside });
    }
    case 'bringBack':
      if (!Object.hasOwn(state.setAside, command.stretch)) return undefined;
      return withChanges(state, { setAside: bringStretchBack(state.setAside, command.stretch) });
    case 'stillSitting':
      return sayStillSitting(state, settings);
    case 'standing':
      return sayStanding(state, settings);
    case 'sitting':
      return saySitting(state);
    case 'wasAway':
      return sayAway(state, command.minutes, settings);
    case 'correct':
      return correct(state, command, settings);
    case 'undoCorrection':
      return undoCorrection(state, settings);
  }
}

function snoozeOf(state: State, minutes: number): Outcome {
  return state.standingReminder ? answerStandingReminder(state, { minutes }) : snoozeFor(state, minutes);
}

function skipOf(state: State): Outcome {
  return state.standingReminder ? answerStandingReminder(state, 'never') : skip(state);
}

function withChanges(state: State, changes: Partial<State>): Outcome {
  return { state: { ...state, ...changes }, effects: [] };
}

function hasStretch(library: Context['library'], id: string): boolean {
  return library.some(({ stretch }) => stretch.id === id);
}

function hasCaution(library: Context['library'], id: string): boolean {
  return library.some(({ cautions }) => cautions.some((caution) => caution.id === id));
}

/** Returns the members of both lists, each once, in order. */
function union(before: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...before, ...added])];
}
