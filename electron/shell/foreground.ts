/** How the app comes to the front on macOS, where it has no icon in the dock and can be hidden as a whole. */
import type { App } from 'electron';

/** The part of Electron's `app` that is used. Only macOS has all of it. */
export type ForegroundApp = Pick<App, 'setActivationPolicy' | 'isHidden' | 'show' | 'focus'>;

/**
 * Shows whether the app has a window. With one it is an ordinary app: it has an icon in the dock, is listed by
 * Command-Tab, and its menus are in the menu bar, so a window that others cover can be found again. Without one only the
 * menu bar's icon is left, as LSUIElement in electron-builder.yml says. Does nothing on other systems.
 *
 * https://www.electronjs.org/docs/latest/api/app#appsetactivationpolicypolicy-macos
 */
export function showInDock(app: ForegroundApp, hasWindow: boolean, platform = process.platform): void {
  if (platform === 'darwin') app.setActivationPolicy(hasWindow ? 'regular' : 'accessory');
}

/**
 * Makes the app's windows visible after Command-H, which hides the app and not its windows: showing a window doesn't end
 * that. Does nothing on other systems.
 *
 * @param options.activate whether the app becomes the active one. macOS doesn't do so for a window that an app without
 *   an icon in the dock shows
 */
export function bringAppForward(
  app: ForegroundApp,
  { activate }: { activate: boolean },
  platform = process.platform,
): void {
  if (platform !== 'darwin') return;
  if (app.isHidden()) app.show();
  if (activate) app.focus({ steal: true });
}
