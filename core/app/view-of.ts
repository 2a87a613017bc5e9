/** The view of a state: everything that tray, window and command line show. */
import { choose, earlierChoice, type ChoiceResult } from '../choice/choose.ts';
import { stillSetAside } from '../choice/set-aside.ts';
import type { Message } from '../message.ts';
import { pauseStatus } from '../reminders/pause.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import { snoozeChoices } from '../reminders/snooze-choices.ts';
import type { Settings } from '../settings/settings.ts';
import { offHoursStatus } from '../sitting/working-hours.ts';
import { MINUTE, type Moment } from '../time/moment.ts';
import { advanceTime } from './advance-time.ts';
import type { Context } from './context.ts';
import type { ReminderState } from './reminder-states.ts';
import { anotherFor } from './session-commands.ts';
import {
  canAnswer,
  canSayAway,
  circumstancesOf,
  namedOnScreen,
  reminderStateOf,
  undoableSkip,
  type State,
} from './state.ts';
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
    state: shown,
    deferralReasons: shown === 'deferred' ? state.deferral.reasons : [],
    untilReminderMs: untilReminderMs(state, shown, settings),
    sittingMs,
    intervalMs,
    status: statusOf(state, shown, chosen, settings),
    choice: chosen.found ? chosen.choice : undefined,
    nothingFits: chosen.found ? [] : chosen.reasons,
    icon: {
      kind: iconOf(shown),
      fill: Math.min(1, Math.floor((sittingMs / intervalMs) * RING_STEPS) / RING_STEPS),
    },
    can: {
      snooze: answerable,
      skip: answerable,
      undoSkip: undoableSkip(state) !== null,
      pause: state.paused === null,
      resume: state.paused !== null,
      stillSitting: state.sitting.lastAbsence !== null,
      wasAway: canSayAway(state),
      startAnother: anotherFor(state, context) !== undefined,
    },
    session: state.session,
    ended: state.ended,
    snoozeChoices: snoozeChoices(settings),
    redFlagsRead: state.redFlagsRead,
    cautionsRead: state.cautionsRead,
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

function statusOf(state: State, shown: ReminderState, chosen: ChoiceResult, settings: Settings): Message {
  const { workingTime, reminders, deferral, paused } = state;
  const { meter, presence } = state.sitting;
  const sitting = Math.floor(meter.sittingMs / MINUTE);
  const untilDueMs = sittingUntilDueMs(reminders, meter, settings);
  const next = Math.ceil(untilDueMs / MINUTE);
  switch (shown) {
    case 'stretching':
      return { key: 'status_stretching', values: {} };
    case 'offHours':
      return offHoursStatus(workingTime, state.at);
    case 'paused':
      return paused ? pauseStatus(paused, state.at) : { key: 'status_paused_until_resumed', values: {} };
    case 'away':
      return { key: 'status_away', values: { sitting } };
    case 'snoozed':
      return { key: 'status_snoozed', values: { sitting, next } };
    case 'deferred':
      return { key: 'status_deferred', values: { reasons: deferral.reasons } };
    case 'reminded':
      return { key: 'status_due', values: { sitting } };
    case 'due':
      return { key: chosen.found ? 'status_due' : 'status_nothing_fits', values: { sitting } };
    case 'sitting':
      // Repeats are off and the user has been reminded, so no reminder comes before the next break.
      if (untilDueMs === Infinity) return { key: 'status_due', values: { sitting } };
      return {
        key: presence.kind === 'unknown' ? 'status_unknown' : 'status_sitting',
        values: { sitting, next },
      };
  }
}

function untilReminderMs(
  { reminders, sitting }: State,
  shown: ReminderState,
  settings: Settings,
): number | null {
  if (shown === 'stretching' || shown === 'offHours' || shown === 'paused') return null;
  const untilMs = sittingUntilDueMs(reminders, sitting.meter, settings);
  return untilMs === Infinity ? null : untilMs;
}

function iconOf(shown: ReminderState): View['icon']['kind'] {
  switch (shown) {
    case 'stretching':
    case 'snoozed':
    case 'deferred':
    case 'paused':
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
