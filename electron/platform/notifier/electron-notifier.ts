/** Shows reminders with Electron's own notifications. */
import type { Notification, NotificationConstructorOptions } from 'electron';
import { notShown } from './not-shown.ts';
import { buttonActions, buttonLabels, type Notifier } from './notifier.ts';

export interface ElectronNotifierParts {
  isSupported(): boolean;
  create(options: NotificationConstructorOptions): Notification;
  readonly platform: NodeJS.Platform;
  /** Calls back after a number of ms; returns a function that cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** On Linux, a service that hangs may lead to neither `show` nor `failed`. After this many ms it has failed. */
const SHOW_TIMEOUT_MS = 10_000;

/**
 * All reminders have the same id on Windows, so the next one replaces one in the Action Center, even one of an earlier
 * run of the app. On macOS they are removed by reference: removing one by its id takes effect later, and could remove
 * its successor.
 */
const TOAST_ID = 'reminder';

/** Returns the notifier that uses Electron's notifications. */
export function electronNotifier(parts: ElectronNotifierParts): Notifier {
  const onWindows = parts.platform === 'win32';
  // Keep a reference until the notification is gone: once it is garbage-collected, it emits no click and can't be closed.
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
      const { title, body, picture } = reminder;
      const notification = parts.create({
        title,
        body,
        icon: picture,
        ...(onWindows ? { id: TOAST_ID } : {}),
        // Not every desktop shows buttons; the tray and the window offer the same choices.
        actions: buttonLabels(reminder).map((text) => ({ type: 'button', text })),
      });
      onScreen = notification;
      // On Windows, `passOnActivations` reports these too, and some that never arrive here.
      if (!onWindows) {
        notification.on('click', () => {
          listener.acted('click');
        });
        notification.on('action', ({ actionIndex }) => {
          const action = buttonActions[actionIndex];
          if (action) listener.acted(action);
        });
      }
      notification.on('show', () => {
        cancelTimeout();
      });
      // Electron's documentation lists only macOS and Windows, but on Linux it emits this too: during `show()`, with an
      // empty reason (libnotify_notification.cc).
      notification.on('failed', (_event, error) => {
        cancelTimeout();
        listener.failed(notShown(error));
      });
      notification.on('close', ({ reason }) => {
        // A toast that has timed out is still in the Action Center.
        const isGone = !onWindows || reason === 'userCanceled';
        if (isGone && onScreen === notification) onScreen = undefined;
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
