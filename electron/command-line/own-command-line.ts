/** Carries out this process's command line with Electron's app. */
import { app, dialog } from 'electron';
import * as m from '../../messages/compiled/messages.js';
import { processParts } from './process-parts.ts';
import type { Request } from './protocol.ts';
import { startUp } from './startup.ts';

/**
 * Carries out this process's command line, which works before Electron is ready. Ends the process unless it is to become
 * the app.
 *
 * @returns whether it is, and the request that the app is started for, if any
 * @throws if the command line can't be carried out
 */
export async function carryOutOwnCommandLine(): Promise<{ becomesApp: boolean; request?: Request }> {
  // The data folder has this name too, and the running app's socket is in it.
  app.setName('Uncurl');
  const left = await startUp({
    ...processParts,
    argv: process.argv,
    unpackaged: !app.isPackaged,
    version: app.getVersion(),
    lock: (secondStart) => app.requestSingleInstanceLock(secondStart),
  });
  if (left.kind === 'start') return { becomesApp: true, ...(left.request && { request: left.request }) };
  const { code, refusal } = left;
  // In a terminal, the user has read the refusal.
  if (refusal === undefined || process.stderr.isTTY) app.exit(code);
  else void showInDialog(refusal).then(() => app.exit(code));
  return { becomesApp: false };
}

/** Shows a text once Electron is ready: earlier, it shows no dialog on Linux. */
async function showInDialog(text: string): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox(m.app_name(), text);
}
