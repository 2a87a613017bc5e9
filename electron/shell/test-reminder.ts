/** Tests what a reminder looks like, and whether a click on it arrives. */
import * as m from '../../messages/compiled/messages.js';
import type { TestOutcome } from '../ipc/contract.ts';
import type { TellListener } from '../platform/notifier/fallback-notifier.ts';
import type { Reminder } from '../platform/notifier/notifier.ts';

/** What a notification needs that isn't about a stretch. */
type Notice = Pick<Reminder, 'title' | 'body' | 'picture'>;

export interface TestReminderParts {
  readonly notifier: {
    tell(notice: Notice, listener: TellListener): void;
  };
  /** Brings the window to the front unchanged. */
  readonly bringForward: () => void;
  /** The path of the picture. */
  readonly picture: string;
}

/**
 * Shows a notification that says it is a test. A click on it brings the window back, and nothing else.
 *
 * @returns what became of it; never resolved if the user doesn't click it
 */
export function testReminder({ notifier, bringForward, picture }: TestReminderParts): Promise<TestOutcome> {
  return new Promise((resolve) => {
    const notice = { title: m.notification_test_title(), body: m.notification_test_body(), picture };
    notifier.tell(notice, {
      clicked: () => {
        bringForward();
        resolve('clicked');
      },
      failed: resolve,
    });
  });
}
