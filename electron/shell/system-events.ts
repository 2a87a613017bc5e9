/** Passes the system's events on: sleep, shutdown, signals, a second start of the app. */
import { desktopOf, type ProcessOnDesktop } from '../desktop.ts';
import { bringsUp } from '../second-start.ts';

export interface SystemEventSources {
  readonly app: {
    on(event: 'before-quit' | 'window-all-closed', listener: () => void): unknown;
    on(event: 'second-instance', listener: SecondInstanceListener): unknown;
    quit(): void;
  };
  readonly powerMonitor: { on(event: 'suspend' | 'resume' | 'shutdown', listener: () => void): unknown };
  readonly process: ProcessOnDesktop & { on(event: NodeJS.Signals, listener: () => void): unknown };
}

type SecondInstanceListener = (event: unknown, argv: string[], folder: string, secondStart: unknown) => void;

export interface SystemEventListeners {
  readonly suspended: () => void;
  readonly woke: () => void;
  /** Called when the user has started the app again on this desktop, to open its window. */
  readonly startedAgain: () => void;
  /** Saves everything before it returns. It can be called several times, and does nothing after the first. */
  readonly end: () => void;
}

/** Listens to the system until the app ends. A shutdown or a signal such as SIGTERM saves everything and quits. */
export function listenToSystem(
  { app, powerMonitor, process }: SystemEventSources,
  { suspended, woke, startedAgain, end }: SystemEventListeners,
): void {
  powerMonitor.on('suspend', suspended);
  powerMonitor.on('resume', woke);
  app.on('second-instance', (_event, _argv, _folder, secondStart) => {
    if (bringsUp(secondStart, desktopOf(process))) startedAgain();
  });
  // Without a listener, Electron would quit here. The app continues in the tray.
  app.on('window-all-closed', () => undefined);

  app.on('before-quit', end);
  // When the user logs out or shuts down, there may be no time for windows to close, so save first.
  const endNow = () => {
    end();
    app.quit();
  };
  powerMonitor.on('shutdown', endNow);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, endNow);
}
