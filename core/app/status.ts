/** The status line: the current state in words, or why no reminder comes. */
import type { ChoiceResult } from '../choice/choose.ts';
import type { Message } from '../message.ts';
import { pauseStatus } from '../reminders/pause.ts';
import { sittingUntilDueMs } from '../reminders/reminders.ts';
import type { Settings } from '../settings/settings.ts';
import { standingMs } from '../sitting/standing.ts';
import { offHoursStatus } from '../sitting/working-hours.ts';
import { MINUTE } from '../time/moment.ts';
import { hoursEndFirst } from './next-reminder.ts';
import { reminderStateOf, type State } from './state.ts';

/** Returns the status line. It names a time or a number of minutes only if that comes true if nothing changes. */
export function statusOf(state: State, chosen: ChoiceResult, settings: Settings): Message {
  const { workingTime, deferral, paused } = state;
  const { meter, standing } = state.sitting;
  const sitting = Math.floor(meter.sittingMs / MINUTE);
  const shown = reminderStateOf(state, settings);
  switch (shown) {
    case 'stretching':
      return { key: 'status_stretching', values: {} };
    case 'offHours':
      return offHoursStatus(workingTime, state.at);
    case 'paused':
      return paused ? pauseStatus(paused, state.at) : { key: 'status_paused_until_resumed', values: {} };
    case 'away':
      return { key: 'status_away', values: { sitting } };
    case 'standing': {
      const ms = standing ? standingMs(standing, state.at.elapsed) : 0;
      return { key: 'status_standing', values: { standing: Math.floor(ms / MINUTE), sitting } };
    }
    case 'deferred':
      return { key: 'status_deferred', values: { reasons: deferral.reasons } };
    case 'reminded':
      return { key: 'status_due', values: { sitting } };
    case 'due':
      return { key: chosen.found ? 'status_due' : 'status_nothing_fits', values: { sitting } };
    case 'snoozed':
    case 'sitting':
      return untilDueStatus(state, shown, chosen, settings);
  }
}

function untilDueStatus(
  state: State,
  shown: 'snoozed' | 'sitting',
  chosen: ChoiceResult,
  settings: Settings,
): Message {
  const { meter, presence } = state.sitting;
  const sitting = Math.floor(meter.sittingMs / MINUTE);
  if (!chosen.found) return { key: 'status_nothing_fits', values: { sitting } };
  const untilDueMs = sittingUntilDueMs(state.reminders, meter, settings);
  // Repeats are off and the user has been reminded, so no reminder comes before the next break.
  if (untilDueMs === Infinity) return { key: 'status_due', values: { sitting } };
  if (hoursEndFirst(state, settings)) return { key: 'status_hours_end_first', values: { sitting } };
  const next = Math.ceil(untilDueMs / MINUTE);
  if (shown === 'snoozed') return { key: 'status_snoozed', values: { sitting, next } };
  return {
    key: presence.kind === 'unknown' ? 'status_unknown' : 'status_sitting',
    values: { sitting, next },
  };
}
