/** How the app reacts to errors that no other part has handled. */
import { app, dialog, Notification } from 'electron';
import * as m from '../../messages/compiled/messages.js';
import type { Log } from '../storage/log.ts';

/**
 * Logs unexpected errors, saves the state and lets the app continue. The state is always valid, because it changes only
 * after a step has succeeded. If a reminder app ended, its user might not notice.
 */
export function surviveErrors(process: NodeJS.Process, log: Log, save: () => void): void {
  const survive = (error: unknown): void => {
    log.failure('handling an event', error);
    save();
  };
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
}

/** The notification shown last. Without a reference it is garbage-collected, and on macOS removed from the screen. */
let shown: Notification | undefined;

/**
 * Shows a notification that the disk can't be written, if the desktop supports notifications.
 *
 * @param reason the system's reason, such as "ENOSPC"
 */
export function announceWriteFailure(reason: string): void {
  announce(m.notification_not_saved({ reason }));
}

/**
 * Shows a notification that the history was damaged, if it was and the desktop supports notifications.
 *
 * @param file the name under which the damaged file is kept; undefined if there is none
 */
export function announceDamagedHistory(file: string | undefined): void {
  if (file !== undefined) announce(m.notification_history_damaged({ file }));
}

function announce(body: string): void {
  if (!Notification.isSupported()) return;
  shown = new Notification({ title: m.app_name(), body });
  shown.show();
}

/** Shows why the app can't start, on standard error and in a dialog, then ends the app with exit code 1. */
export function reportStartFailure(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${reason}\n`);
  dialog.showErrorBox(m.app_name(), reason);
  app.exit(1);
}
