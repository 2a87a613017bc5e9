/** Carries out this process's command line with Electron's app. */
import { app, dialog } from 'electron';
import * as m from '../../messages/compiled/messages.js';
import { processParts } from './process-parts.ts';
import { startUp, type AppStart } from './startup.ts';

/**
 * Carries out this process's command line, which works before Electron is ready. Ends the process unless it is to become
 * the app.
 *
 * @returns how it comes to be the app; undefined if it isn't to become it
 * @throws if the command line can't be carried out
 */
export async function carryOutOwnCommandLine(): Promise<AppStart | undefined> {
  // The data folder has this name too, and the running app's socket is in it.
  app.setName('Uncurl');
  const left = await startUp({
    ...processParts,
    argv: process.argv,
    unpackaged: !app.isPackaged,
    version: app.getVersion(),
    lock: (secondStart) => app.requestSingleInstanceLock(secondStart),
  });
  if (left.kind === 'start') return left;
  const { code, refusal } = left;
  // In a terminal, the user has read the refusal.
  if (refusal === undefined || process.stderr.isTTY) app.exit(code);
  else void showInDialog(refusal).then(() => app.exit(code));
  return undefined;
}

/** Shows a text once Electron is ready: earlier, it shows no dialog on Linux. */
async function showInDialog(text: string): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox(m.app_name(), text);
}
