/** The status of the running app, as `uncurl status` prints it. */
import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/time/moment.ts';
import type { View } from '../../core/app/view.ts';
import { say } from '../../messages/say.ts';
import { STATUS_VERSION } from './not-running.ts';
import type { RunningStatus } from './status-schema.ts';

/** Returns the status for a view. Its texts are in the user's language. */
export function statusOf(view: View, entries: readonly LibraryEntry[]): RunningStatus {
  const { state, deferralReasons, sittingMs, intervalMs, untilReminderMs, can } = view;
  return {
    version: STATUS_VERSION,
    running: true,
    state,
    reasons: [...deferralReasons],
    sittingMinutes: inMinutes(sittingMs),
    intervalMinutes: inMinutes(intervalMs),
    nextReminderMinutes: untilReminderMs === null ? null : inMinutes(untilReminderMs),
    status: say(view.status),
    stretch: stretchOf(view, entries),
    can: {
      start: state !== 'stretching',
      snooze: can.snooze,
      skip: can.skip,
      undoSkip: can.undoSkip,
      pause: can.pause,
      resume: can.resume,
      stillSitting: can.stillSitting,
      wasAway: can.wasAway,
      standing: can.standing,
      sitting: can.sitting,
    },
  };
}

function stretchOf({ choice }: View, entries: readonly LibraryEntry[]): RunningStatus['stretch'] {
  if (!choice) return null;
  const entry = entries.find(({ stretch }) => stretch.id === choice.stretch);
  return { id: choice.stretch, name: entry?.words.name ?? choice.stretch, variant: choice.variant };
}

/** Minutes with one decimal. */
function inMinutes(ms: number): number {
  return Math.round((ms / MINUTE) * 10) / 10;
}
