import type { LibraryEntry } from '../../content/library.ts';
import { MINUTE } from '../../core/moment.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Reminder } from '../platform/notifier/notifier.ts';
import type { Notify } from './effects.ts';

/** What a reminder says, beside a picture: the stretch, how long it takes, and why now. */
export function reminderFor(asked: Notify, library: readonly LibraryEntry[], picture: string): Reminder {
  const entry = library.find(({ stretch }) => stretch.id === asked.stretch);
  return {
    title: m.notification_title({
      stretch: entry?.words.name ?? asked.stretch,
      minutes: Math.max(1, Math.round(asked.durationMs / MINUTE)),
    }),
    body: m.notification_body({ sitting: Math.floor(asked.sittingMs / MINUTE) }),
    choices: {
      start: m.notification_start(),
      snooze: m.notification_snooze(),
      skip: m.notification_skip(),
    },
    stretch: asked.stretch,
    variant: asked.variant,
    picture,
  };
}
