/** Shows reminders with Electron's own notifications. */
import type { Notification, NotificationConstructorOptions } from 'electron';
import { failureMessage } from '../signal-error.ts';
import { buttonActions, type Notifier } from './notifier.ts';

export interface ElectronNotifierParts {
  isSupported(): boolean;
  create(options: NotificationConstructorOptions): Notification;
  readonly platform: NodeJS.Platform;
  /** Calls back after a number of ms; returns a function that cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/**
 * Electron emits `failed` on macOS and Windows only. On Linux the only sign of a failure is that `show` hasn't been
 * emitted after this many ms.
 */
const SHOW_TIMEOUT_MS = 10_000;

/** Returns the notifier that uses Electron's notifications. */
export function electronNotifier(parts: ElectronNotifierParts): Notifier {
  // Keep a reference until the notification is closed: once it is garbage-collected, it emits no click.
  let onScreen: Notification | undefined;
  let cancelTimeout: () => void = () => undefined;

  function withdraw(): void {
    cancelTimeout();
    const notification = onScreen;
    onScreen = undefined;
    notification?.close();
  }

  return {
    name: 'electron',
    report: () =>
      parts.isSupported()
        ? { available: true, by: 'electron' }
        : { available: false, reasons: [{ why: { key: 'signal_no_notification_service', values: {} } }] },
    show(reminder, listener) {
      withdraw();
      const { title, body, actionLabels, picture } = reminder;
      const labels = [actionLabels.start, actionLabels.snooze, actionLabels.skip];
      const notification = parts.create({
        title,
        body,
        icon: picture,
        // Not every desktop shows buttons; the tray and the window offer the same choices.
        actions: labels.map((text) => ({ type: 'button', text })),
      });
      onScreen = notification;
      notification.on('click', () => {
        listener.acted('click');
      });
      notification.on('action', (details) => {
        const action = buttonActions[details.actionIndex];
        if (action) listener.acted(action);
      });
      notification.on('show', () => {
        cancelTimeout();
      });
      notification.on('failed', (_event, error) => {
        cancelTimeout();
        listener.failed(failureMessage(error));
      });
      notification.on('close', () => {
        if (onScreen === notification) onScreen = undefined;
      });
      if (parts.platform === 'linux') {
        cancelTimeout = parts.after(SHOW_TIMEOUT_MS, () => {
          withdraw();
          listener.failed({ key: 'signal_not_shown', values: {} });
        });
      }
      notification.show();
    },
    withdraw,
  };
}
