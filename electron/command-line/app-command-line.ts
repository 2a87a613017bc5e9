/** Connects the command line to Electron's app and to this process's arguments and streams. */
import { app } from 'electron';
import { serveCommandLine, type CommandLineParts } from './serve-command-line.ts';
import { startUp } from './startup.ts';
import type { Request } from './protocol.ts';
import { currentSystem, socketLocation } from './socket-location.ts';

const processParts = {
  socketLocation: () => socketLocation(app.getPath('userData'), currentSystem()),
  exit: (code: number) => {
    app.exit(code);
  },
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
