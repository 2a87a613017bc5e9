import type { App } from 'electron';
import { appId, toastActivatorId } from '../app-id.ts';

/** The part of Electron's `app` that is used. */
export type IdentifiedApp = Pick<App, 'isPackaged' | 'setAppUserModelId' | 'setToastActivatorCLSID'>;

/**
 * Returns the id by which Windows knows this app (AppUserModelID). While the app is being developed it is the path of
 * Electron's program, or its notifications would come from an installed Uncurl.
 * https://www.electronjs.org/docs/latest/tutorial/notifications#windows
 */
export function appUserModelId(isPackaged: boolean, execPath = process.execPath): string {
  return isPackaged ? appId : execPath;
}

/**
 * Tells Windows who shows the notifications. Without a constant activator id, Windows can't start the app for a click on
 * a notification of an earlier run. An app in development keeps Electron's random one, so that it doesn't take the clicks
 * of an installed Uncurl. Call it before Electron is ready. Does nothing on other systems.
 * https://www.electronjs.org/docs/latest/api/app#appsettoastactivatorclsidid-windows
 */
export function identifyToWindows(app: IdentifiedApp, { platform, execPath } = process): void {
  if (platform !== 'win32') return;
  app.setAppUserModelId(appUserModelId(app.isPackaged, execPath));
  if (app.isPackaged) app.setToastActivatorCLSID(toastActivatorId);
}
