/** Reminders by Electron's own notifications. */
import type { Notification, NotificationConstructorOptions } from 'electron';
import { failedBy } from '../reason.ts';
import type { Answer, Notifier } from './notifier.ts';

export interface ElectronNotifierParts {
  isSupported(): boolean;
  create(options: NotificationConstructorOptions): Notification;
  readonly platform: NodeJS.Platform;
  /** Calls back after so many ms; the answer ends that. */
  after(ms: number, callback: () => void): () => void;
}

/**
 * Electron reports `failed` on macOS and Windows only. On Linux a notification that no service takes is never shown,
 * and that nothing was shown after this many ms is all there is to see.
 */
const shownWithinMs = 10_000;

/** The answers in the order of the buttons. */
const answers: readonly Answer[] = ['click', 'snooze', 'skip'];

export function electronNotifier(parts: ElectronNotifierParts): Notifier {
  // SavedState until it is closed: a notification that is collected as garbage hears no click.
  let onScreen: Notification | undefined;
  let stopWaiting: () => void = () => undefined;

  function withdraw(): void {
    stopWaiting();
    const leaving = onScreen;
    onScreen = undefined;
    leaving?.close();
  }

  return {
    name: 'electron',
    report: () =>
      parts.isSupported()
        ? { available: true, by: 'electron' }
        : { available: false, reasons: [{ why: { key: 'signal_no_notification_service', values: {} } }] },
    show(reminder, listener) {
      withdraw();
      const { title, body, choices, picture } = reminder;
      const notification = parts.create({
        title,
        body,
        icon: picture,
        // A bonus where the desktop has buttons; the tray and the window have the same choices.
        actions: [choices.start, choices.snooze, choices.skip].map((text) => ({ type: 'button', text })),
      });
      onScreen = notification;
      notification.on('click', () => {
        listener.answered('click');
      });
      notification.on('action', (details) => {
        const answer = answers[details.actionIndex];
        if (answer) listener.answered(answer);
      });
      notification.on('show', () => {
        stopWaiting();
      });
      notification.on('failed', (_event, error) => {
        stopWaiting();
        listener.failed(failedBy(error));
      });
      notification.on('close', () => {
        if (onScreen === notification) onScreen = undefined;
      });
      if (parts.platform === 'linux') {
        stopWaiting = parts.after(shownWithinMs, () => {
          withdraw();
          listener.failed({ key: 'signal_not_shown', values: {} });
        });
      }
      notification.show();
    },
    withdraw,
  };
}
