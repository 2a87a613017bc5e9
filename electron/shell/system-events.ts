/** Passes the system's events on: sleep, logout, shutdown, signals, another start of the app. */
import { desktopOf, type ProcessOnDesktop } from '../desktop.ts';
import { bringsUp } from '../second-start.ts';

export interface SystemEventSources {
  readonly app: {
    on(event: 'before-quit' | 'window-all-closed' | 'activate', listener: () => void): unknown;
    on(event: 'second-instance', listener: SecondInstanceListener): unknown;
    on(event: 'browser-window-created', listener: (event: unknown, window: EndingWindow) => void): unknown;
    quit(): void;
  };
  readonly powerMonitor: { on(event: 'suspend' | 'resume' | 'shutdown', listener: () => void): unknown };
  readonly process: ProcessOnDesktop & { on(event: NodeJS.Signals | 'exit', listener: () => void): unknown };
}

type SecondInstanceListener = (event: unknown, argv: string[], folder: string, secondStart: unknown) => void;

/** The events by which Windows tells a window that the user logs out or shuts down. */
interface EndingWindow {
  on(event: 'query-session-end' | 'session-end', listener: () => void): unknown;
}

export interface SystemEventListeners {
  readonly suspended: () => void;
  readonly woke: () => void;
  /** Called when the user has started the app again on this desktop, to open its window. */
  readonly startedAgain: () => void;
  /** Called when the user has chosen the app in macOS' dock or Finder, to bring its window to the front. */
  readonly activated: () => void;
  /** Saves everything before it returns. The app continues. */
  readonly save: () => void;
  /** Saves everything before it returns. It can be called several times, and does nothing after the first. */
  readonly end: () => void;
}

/** Listens to the system until the app ends. A shutdown or a signal such as SIGTERM saves everything and quits. */
export function listenToSystem(sources: SystemEventSources, listeners: SystemEventListeners): void {
  const { app, powerMonitor, process } = sources;
  const { suspended, woke, startedAgain, activated, save, end } = listeners;
  powerMonitor.on('suspend', suspended);
  powerMonitor.on('resume', woke);
  app.on('second-instance', (_event, _argv, _folder, secondStart) => {
    if (bringsUp(secondStart, desktopOf(process))) startedAgain();
  });
  // macOS doesn't start an app a second time.
  if (process.platform === 'darwin') app.on('activate', activated);
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
  if (process.platform === 'win32') {
    // Windows emits neither `before-quit` nor `shutdown` then, and ends the process. It tells only windows: without one,
    // the state on disk is at most a minute old.
    // https://www.electronjs.org/docs/latest/api/app#event-before-quit
    app.on('browser-window-created', (_event, window) => {
      // Another program may still keep the session from ending.
      window.on('query-session-end', save);
      // Installers too may end only this app in this way, and then wait until it has quit.
      window.on('session-end', endNow);
    });
  }
  // Electron may end the process without `before-quit`. Where Chromium aborts, as when it loses its X display or the
  // session bus, not even this is emitted; the state on disk is then at most a minute old.
  process.on('exit', save);
}
