import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/time/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Reminder } from '../platform/notifier/notifier.ts';
import type { HeadsUp, Notify } from './effects.ts';

/** What a reminder says, beside a picture: the stretch, how long it takes, and why now. */
export function reminderFor(asked: Notify, library: readonly LibraryEntry[], picture: string): Reminder {
  return {
    title: titleOf(asked, library),
    body: m.notification_body({ sitting: Math.floor(asked.sittingMs / MINUTE) }),
    ...aboutStretch(asked, picture),
  };
}

/** What a heads-up says: the same, but that it is for later. */
export function headsUpFor(coming: HeadsUp, library: readonly LibraryEntry[], picture: string): Reminder {
  return {
    title: titleOf(coming, library),
    body: m.notification_heads_up(),
    ...aboutStretch(coming, picture),
  };
}

function titleOf({ stretch: id, durationMs }: Notify | HeadsUp, library: readonly LibraryEntry[]): string {
  const entry = library.find(({ stretch }) => stretch.id === id);
  return m.notification_title({
    stretch: entry?.words.name ?? id,
    minutes: Math.max(1, Math.round(durationMs / MINUTE)),
  });
}

function aboutStretch(
  { stretch, variant }: Notify | HeadsUp,
  picture: string,
): Omit<Reminder, 'title' | 'body'> {
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
