import { CrashBudget } from './crash-budget.ts';

/** The part of a window that `reloadAfterCrash` uses. */
interface CrashingWindow {
  destroy(): void;
  readonly webContents: {
    reload(): void;
    on(
      event: 'render-process-gone',
      listener: (event: unknown, details: { readonly reason: string }) => void,
    ): unknown;
    on(event: 'did-start-navigation', listener: (navigation: Navigation) => void): unknown;
  };
}

interface Navigation {
  readonly isMainFrame: boolean;
  /** Whether only the part of the address after "#" changes. */
  readonly isSameDocument: boolean;
}

export interface CrashReloadParts {
  readonly log: { write(text: string): void };
  /** Called when the page has crashed, and when it is being reloaded for any reason. */
  readonly pageLost: () => void;
}

/** Reloads a window's page after a crash. Closes the window instead if the page keeps crashing. */
export function reloadAfterCrash(window: CrashingWindow, { log, pageLost }: CrashReloadParts): void {
  const { webContents } = window;
  const budget = new CrashBudget();
  webContents.on('render-process-gone', (_event, { reason }) => {
    log.write(`the page's process ended: ${reason}`);
    pageLost();
    if (budget.allowsCrashAt(performance.now())) webContents.reload();
    else window.destroy();
  });

  let loads = 0;
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    loads += 1;
    if (loads > 1) pageLost();
  });
}
