/** The end of the welcome: its window goes, and a notification says where the app is. */
import * as m from '../../messages/compiled/messages.js';
import type { TestReminderParts } from './test-reminder.ts';

export interface FinishWelcomeParts extends Pick<TestReminderParts, 'notifier' | 'bringForward' | 'picture'> {
  readonly closeWindow: () => void;
  /** Whether a tray shows the app's icon. Without one, the welcome itself says how to come back. */
  readonly inTray: boolean;
}

/** Closes the welcome. A click on the notification opens the window again. */
export function finishWelcome(parts: FinishWelcomeParts): void {
  const { notifier, bringForward, picture, closeWindow, inTray } = parts;
  closeWindow();
  if (!inTray) return;
  const notice = { title: m.notification_welcome_title(), body: m.notification_welcome_body(), picture };
  notifier.tell(notice, { clicked: bringForward, failed: () => undefined });
}
