/** The view of a state: everything that tray, window and command line show. */
import { choose, earlierChoice, type ChoiceResult } from '../choice/choose.ts';
import { stillSetAside } from '../choice/set-aside.ts';
import { snoozeChoices } from '../reminders/snooze-choices.ts';
import { dayOf } from '../time/day.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import { advanceTime } from './advance-time.ts';
import type { Context } from './context.ts';
import { untilReminderMs } from './next-reminder.ts';
import type { ReminderState } from './reminder-states.ts';
import { anotherFor } from './session-commands.ts';
import {
  canAnswer,
  canSayAway,
  canSit,
  canStand,
  canSnooze,
  circumstancesOf,
  namedOnScreen,
  reminderStateOf,
  undoableCorrection,
  undoableSkip,
  type State,
} from './state.ts';
import { statusOf } from './status.ts';
import type { View } from './view.ts';

/** The icon's ring is drawn in this many steps, so that it is seldom redrawn. */
const RING_STEPS = 16;

/** Returns the view of a state at a moment not before its last event. */
export function viewOf(last: State, at: Moment, context: Context): View {
  const { settings } = context;
  const passed = advanceTime(last, at, context).state;
  const state: State = { ...passed, setAside: stillSetAside(passed.setAside, passed.at.wall) };
  const { sittingMs } = state.sitting.meter;
  const intervalMs = settings.intervalMinutes * MINUTE;
  const shown = reminderStateOf(state, settings);
  const chosen = choiceIn(state, context);
  const answerable = canAnswer(state, settings);
  return {
    atMs: state.at.elapsed,
    atWall: state.at.wall,
    today: dayOf(state.at),
    state: shown,
    deferralReasons: shown === 'deferred' ? state.deferral.reasons : [],
    untilReminderMs: untilReminderMs(state, { fits: chosen.found }, settings),
    sittingMs,
    intervalMs,
    status: statusOf(state, chosen, settings),
    choice: chosen.found ? chosen.choice : undefined,
    nothingFits: chosen.found ? [] : chosen.reasons,
    icon: {
      kind: iconOf(shown),
      fill: Math.min(1, Math.floor((sittingMs / intervalMs) * RING_STEPS) / RING_STEPS),
    },
    can: {
      snooze: canSnooze(state, settings),
      skip: answerable,
      undoSkip: undoableSkip(state) !== null,
      pause: state.paused === null,
      resume: state.paused !== null,
      stillSitting: state.sitting.lastAbsence !== null,
      wasAway: canSayAway(state),
      undoCorrection: undoableCorrection(state) !== null,
      standing: canStand(state),
      sitting: canSit(state),
      startAnother: anotherFor(state, context) !== undefined,
    },
    pausedUntil: state.paused?.until ?? null,
    session: state.session,
    ended: state.ended,
    snoozeChoices: snoozeChoices(settings),
    welcomed: state.welcomed,
    noTrayRead: state.noTrayRead,
    redFlagsRead: state.redFlagsRead,
    cautionsRead: state.cautionsRead,
    askedDoctor: state.askedDoctor,
    lastDone: state.lastDone,
    setAside: state.setAside,
  };
}

/** The stretch that the reminder or heads-up on screen names, or else the one that fits now. */
function choiceIn(state: State, { library, settings }: Context): ChoiceResult {
  const now = circumstancesOf(state);
  const named = namedOnScreen(state);
  const choice = named && earlierChoice(library, settings, now, named);
  return choice ? { found: true, choice } : choose(library, settings, now);
}

function iconOf(shown: ReminderState): View['icon']['kind'] {
  switch (shown) {
    case 'stretching':
    case 'snoozed':
    case 'deferred':
    case 'paused':
    case 'standing':
      return shown;
    case 'offHours':
      return 'paused';
    case 'due':
    case 'reminded':
      return 'reminded';
    case 'away':
    case 'sitting':
      return 'ring';
  }
}
