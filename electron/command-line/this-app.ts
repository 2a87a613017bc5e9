/** The command line with this process's own words, streams and app. */
import { app } from 'electron';
import { reportStartFailure } from '../shell/unexpected-errors.ts';
import { serveCommandLine, type CommandLineParts } from './serve-command-line.ts';
import { begin } from './startup.ts';
import type { Request } from './protocol.ts';
import { socketLocation, thisSystem } from './socket-location.ts';

const own = {
  place: () => socketLocation(app.getPath('userData'), thisSystem()),
  exit: (code: number) => {
    app.exit(code);
  },
  out: process.stdout,
  err: process.stderr,
};

/** @param start called when Electron is ready, if this process is to be the app; with what it was asked for */
export function startUpApp(start: (request?: Request) => void): void {
  begin({
    ...own,
    argv: process.argv,
    unpackaged: !app.isPackaged,
    version: app.getVersion(),
    lock: (told) => app.requestSingleInstanceLock(told),
    start: (request) => {
      app
        .whenReady()
        .then(() => {
          start(request);
        })
        .catch(reportStartFailure);
    },
  }).catch(reportStartFailure);
}

/** Starts the rules and answers the command line until the app ends. */
export function serveAppCommandLine(
  parts: Omit<CommandLineParts, keyof typeof own | 'quit'>,
  request: Request | undefined,
): { close(): void } {
  const quit = (): void => {
    app.quit();
  };
  return serveCommandLine({ ...own, ...parts, quit }, request);
}
