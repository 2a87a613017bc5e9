/** What the app does when something goes wrong that no part of it has dealt with. */
import { app, dialog, Notification } from 'electron';
import * as m from '../../messages/compiled/messages.js';
import type { Log } from '../storage/log.ts';

/**
 * Writes unexpected errors down, saves the state and goes on: the rules' state changes only when a step has worked, so
 * it is whole, and a reminder app that has quietly gone helps nobody.
 */
export function surviveErrors(process: NodeJS.Process, log: Log, save: () => void): void {
  process.on('uncaughtException', (error) => {
    log.failure('something unexpected', error);
    save();
  });
  process.on('unhandledRejection', (reason) => {
    log.failure('something unexpected', reason);
    save();
  });
}

/** Tells the person that the disk refuses, where the desktop shows notifications. */
export function announceWriteFailure(reason: string): void {
  if (!Notification.isSupported()) return;
  new Notification({ title: m.app_name(), body: m.notification_not_saved({ reason }) }).show();
}

/** Says why the app cannot start, and ends it. */
export function reportStartFailure(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${reason}\n`);
  dialog.showErrorBox(m.app_name(), reason);
  app.exit(1);
}
