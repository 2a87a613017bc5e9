/** Connects the command line to Electron's app and to this process's arguments and streams. */
import { app, dialog } from 'electron';
import * as m from '../../messages/compiled/messages.js';
import { desktopOf } from '../desktop.ts';
import { serveCommandLine, type CommandLineParts } from './serve-command-line.ts';
import { startUp } from './startup.ts';
import type { Request } from './protocol.ts';
import { currentSystem, socketLocation } from './socket-location.ts';

const processParts = {
  socketLocation: () => socketLocation(app.getPath('userData'), currentSystem()),
  exit: (code: number) => {
    app.exit(code);
  },
  desktop: desktopOf(process),
  out: process.stdout,
  err: process.stderr,
};

/**
 * Carries out this process's command line.
 *
 * @param start called when Electron is ready, if this process becomes the app; with the request it was started for
 * @param failed called if the process can't carry out its command line or `start` throws
 */
export function startUpApp(start: (request?: Request) => void, failed: (error: unknown) => void): void {
  startUp({
    ...processParts,
    argv: process.argv,
    unpackaged: !app.isPackaged,
    version: app.getVersion(),
    lock: (secondStart) => app.requestSingleInstanceLock(secondStart),
    showRefusal,
    start: (request) => {
      app
        .whenReady()
        .then(() => {
          start(request);
        })
        .catch(failed);
    },
  }).catch(failed);
}

/** Shows a text in a dialog, unless there is a terminal, where standard error is seen. */
async function showRefusal(text: string): Promise<void> {
  if (process.stderr.isTTY) return;
  // Earlier, Electron shows no dialog on Linux.
  await app.whenReady();
  dialog.showErrorBox(m.app_name(), text);
}

/** Starts the runner and serves the command line until the app ends. */
export function serveAppCommandLine(
  parts: Omit<CommandLineParts, keyof typeof processParts | 'quit'>,
  request: Request | undefined,
): { close(): void } {
  const quit = (): void => {
    app.quit();
  };
  return serveCommandLine({ ...processParts, ...parts, quit }, request);
}
