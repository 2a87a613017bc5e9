import type { NamedStretch } from '../../content/named-stretch.ts';
import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/time/moment.ts';
import { shownMinutes } from '../../core/session/length.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Reminder } from '../platform/notifier/notifier.ts';
import type { HeadsUp, Notify, RemindStanding } from './effects.ts';

/** Returns the notification for a reminder: the stretch, how long it takes, and why it comes now. */
export function reminderFor(reminder: Notify, library: readonly LibraryEntry[], picture: string): Reminder {
  return {
    title: titleOf(reminder, library),
    body: m.notification_body({ sitting: Math.floor(reminder.sittingMs / MINUTE) }),
    ...aboutStretch(reminder, picture),
  };
}

/** Returns the notification for a heads-up: the same, except that it says the reminder is coming. */
export function headsUpFor(headsUp: HeadsUp, library: readonly LibraryEntry[], picture: string): Reminder {
  return {
    title: titleOf(headsUp, library),
    body: m.notification_heads_up(),
    ...aboutStretch(headsUp, picture),
  };
}

/** Returns the notification for someone who has been standing for a while. */
export function standingReminderFor(
  reminder: RemindStanding,
  library: readonly LibraryEntry[],
  picture: string,
): Reminder {
  return {
    title: titleOf(reminder, library),
    body: m.notification_standing({ standing: Math.floor(reminder.standingMs / MINUTE) }),
    ...aboutStretch(reminder, picture),
  };
}

function titleOf(
  { stretch: id, durationMs }: Pick<Notify, 'stretch' | 'durationMs'>,
  library: readonly LibraryEntry[],
): string {
  const entry = library.find(({ stretch }) => stretch.id === id);
  return m.notification_title({
    stretch: entry?.words.name ?? id,
    minutes: shownMinutes(durationMs),
  });
}

function aboutStretch({ stretch, variant }: NamedStretch, picture: string): Omit<Reminder, 'title' | 'body'> {
  return {
    actionLabels: {
      start: m.notification_start(),
      snooze: m.notification_snooze(),
      skip: m.notification_skip(),
    },
    stretch,
    variant,
    picture,
  };
}
