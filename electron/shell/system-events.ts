/** What the system tells the app, passed on to the part that it concerns. */
import { bringsUp } from '../second-start.ts';

export interface SystemEventSources {
  readonly app: {
    on(event: 'before-quit' | 'window-all-closed', listener: () => void): unknown;
    on(event: 'second-instance', listener: SecondInstanceListener): unknown;
    quit(): void;
  };
  readonly powerMonitor: { on(event: 'suspend' | 'resume' | 'shutdown', listener: () => void): unknown };
  readonly process: { on(event: NodeJS.Signals, listener: () => void): unknown };
}

type SecondInstanceListener = (event: unknown, argv: string[], folder: string, told: unknown) => void;

export interface SystemEventListeners {
  readonly suspended: () => void;
  readonly woke: () => void;
  /** The person has started the app once more, to see it. */
  readonly startedAgain: () => void;
  /** Saves everything before it answers; called again it does nothing. */
  readonly end: () => void;
}

export function listenToSystem(
  { app, powerMonitor, process }: SystemEventSources,
  { suspended, woke, startedAgain, end }: SystemEventListeners,
): void {
  powerMonitor.on('suspend', suspended);
  powerMonitor.on('resume', woke);
  app.on('second-instance', (_event, _argv, _folder, told) => {
    if (bringsUp(told)) startedAgain();
  });
  // Listening is what keeps Electron from quitting: the app goes on in the tray without a window.
  app.on('window-all-closed', () => undefined);

  app.on('before-quit', end);
  // Logging out or shutting down may leave no time for the windows to close: what matters is saved at once.
  const endNow = () => {
    end();
    app.quit();
  };
  powerMonitor.on('shutdown', endNow);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endNow);
}
