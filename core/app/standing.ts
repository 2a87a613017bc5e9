/** Standing at a standing desk: what the user says about it, and the reminder to sit down or move. */
import { choose } from '../choice/choose.ts';
import { notDeferred } from '../reminders/deferral.ts';
import { markAnswered, withdrawUnanswered } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { sitDown, standUp } from '../sitting/presence.ts';
import { standingMs, untilStandingReminderMs } from '../sitting/standing.ts';
import { MINUTE } from '../time/moment.ts';
import type { Context } from './context.ts';
import { deferWhileNeeded } from './defer.ts';
import { record } from './history-entries.ts';
import { takeOffScreen } from './reminder-commands.ts';
import { canSit, canStand, circumstancesOf, type Outcome, type State } from './state.ts';

/** "I'm standing": takes a reminder off the screen, as a pause does. Returns undefined if it doesn't apply now. */
export function sayStanding(state: State, settings: Settings): Outcome | undefined {
  if (!canStand(state)) return undefined;
  return {
    state: {
      ...state,
      sitting: standUp(state.sitting, settings),
      reminders: markAnswered(withdrawUnanswered(state.reminders, settings)),
      beforeAbsence: null,
      headsUp: null,
      skipped: null,
    },
    effects: takeOffScreen(state),
  };
}

/** "I'm sitting". Returns undefined if the user isn't standing. */
export function saySitting(state: State): Outcome | undefined {
  return canSit(state) ? { state: { ...state, sitting: sitDown(state.sitting) }, effects: [] } : undefined;
}

/** A shorter time of standing is a slip of the hand, and not worth an entry in the history. */
const SHORTEST_RECORDED_MS = MINUTE;

/** Records a time of standing that is over. */
export function recordStanding(state: State): Outcome {
  const { stood } = state.sitting;
  if (!stood) return { state, effects: [] };
  const { sinceMs, untilMs, sittingMs } = stood;
  const durationMs = untilMs - sinceMs;
  // An absence that ended it may have been noticed later.
  const wall = state.at.wall - (state.at.elapsed - untilMs);
  return {
    state: { ...state, sitting: { ...state.sitting, stood: null } },
    effects:
      durationMs < SHORTEST_RECORDED_MS ? [] : [record(state, 'standing', { wall, sittingMs, durationMs })],
  };
}

/**
 * Returns how much longer until the reminder to sit down or move, in ms: 0 or less if it is due, Infinity if none comes.
 */
export function standingReminderMs(state: State, settings: Settings): number {
  const { sitting, workingTime, quit, session, paused, standingReminder, at } = state;
  if (!sitting.standing || quit || session || paused || standingReminder) return Infinity;
  if (!workingTime.working) return Infinity;
  return untilStandingReminderMs(sitting.standing, at.elapsed, settings);
}

/** Sends that reminder, with a stretch to do while standing; requests the deferral signals first, or waits. */
export function remindStanding(state: State, { settings, library }: Context): Outcome {
  const { standing } = state.sitting;
  const chosen = choose(library, settings, circumstancesOf(state));
  if (!standing || !chosen.found) return { state: { ...state, deferral: notDeferred }, effects: [] };
  const { free, waiting } = deferWhileNeeded(state, settings);
  if (!free) return waiting;
  const { stretch, variant, durationMs } = chosen.choice;
  return {
    state: {
      ...state,
      sitting: { ...state.sitting, standing: { ...standing, remindAt: 'never' } },
      deferral: notDeferred,
      standingReminder: { stretch, variant },
      withdrawn: null,
    },
    effects: [
      {
        type: 'remindStanding',
        stretch,
        variant,
        durationMs,
        standingMs: standingMs(standing, state.at.elapsed),
      },
    ],
  };
}

/** Takes the reminder off the screen for now, as for a pause or after a restart: it is due again. */
export function postponeStandingReminder(state: State): Outcome {
  const { standingReminder, sitting, at } = state;
  if (!standingReminder) return { state, effects: [] };
  const standing = sitting.standing && { ...sitting.standing, remindAt: at.elapsed };
  return {
    state: { ...state, standingReminder: null, sitting: { ...sitting, standing } },
    effects: [{ type: 'withdraw' }],
  };
}

/** Withdraws the reminder if the user no longer stands. A click may still be on its way. */
export function withdrawStandingReminder(state: State): Outcome {
  const { standingReminder, sitting, at } = state;
  if (!standingReminder || sitting.standing) return { state, effects: [] };
  return {
    state: { ...state, standingReminder: null, withdrawn: { ...standingReminder, atMs: at.elapsed } },
    effects: [{ type: 'withdraw' }],
  };
}

/** Answers the reminder: it comes again after some minutes of standing, or not while the user goes on standing. */
export function answerStandingReminder(state: State, again: { readonly minutes: number } | 'never'): Outcome {
  const { standing } = state.sitting;
  const remindAt = again === 'never' ? again : state.at.elapsed + again.minutes * MINUTE;
  return {
    state: {
      ...state,
      standingReminder: null,
      sitting: { ...state.sitting, standing: standing && { ...standing, remindAt } },
    },
    effects: takeOffScreen(state),
  };
}
