import type { App } from 'electron';
import { forbidHosts, forbidNetwork, forbidPeers } from './offline.ts';
import { forbidNavigation } from './navigation.ts';
import { forbidBluetooth, forbidPermissions } from './permissions.ts';

/**
 * Restricts every page and every session as soon as it exists, and puts every page into Chromium's sandbox, unless
 * the user has switched it off with `--no-sandbox`. Call this before the app is ready.
 */
export function restrict(app: App): void {
  // Electron would take the switch back, and without a working sandbox the app wouldn't start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  forbidHosts(app.commandLine);
  app.on('session-created', (session) => {
    forbidPermissions(session);
    forbidNetwork(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    forbidNavigation(contents);
    forbidBluetooth(contents);
    forbidPeers(contents);
  });
}
