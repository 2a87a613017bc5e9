/** Connects the running app's command line to Electron's app. */
import { app } from 'electron';
import { serveCommandLine, type CommandLineParts } from './serve-command-line.ts';
import { processParts } from './process-parts.ts';
import type { Request } from './protocol.ts';

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
