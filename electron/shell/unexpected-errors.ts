/** How the app reacts to errors that no other part has handled. */
import { app, dialog } from 'electron';
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

/** Shows why the app can't start, on standard error and in a dialog, then ends the app with exit code 1. */
export function reportStartFailure(error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${reason}\n`);
  dialog.showErrorBox(m.app_name(), reason);
  app.exit(1);
}
