import type { App } from 'electron';

/**
 * Whether the user has started the app to see it: with no command, and not by the system at login.
 *
 * @param how the command that the app was started with, and whether with the switch for a start at login
 */
export function isByHand(
  how: { readonly request?: unknown; readonly atLogin?: boolean },
  app: Pick<App, 'getLoginItemSettings'>,
  platform: NodeJS.Platform = process.platform,
): boolean {
  if (how.request !== undefined || how.atLogin) return false;
  // A login item of macOS has no switches of its own.
  return platform !== 'darwin' || !app.getLoginItemSettings().wasOpenedAtLogin;
}
