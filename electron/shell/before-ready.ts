/** What Electron has to be told before it is ready; later is too late for it. */
import { app, Menu, protocol } from 'electron';
import { appId } from '../app-id.ts';
import { schemePrivileges } from '../security/app-protocol.ts';
import { forbidNavigation } from '../security/navigation.ts';

export function beforeReady(): void {
  app.setName('Uncurl');
  app.setAppUserModelId(appId);
  // Without it Chromium has no voices on Linux; elsewhere it means nothing.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  forbidNavigation(app);
  // No menu bar; set this early, Electron does not even make its default one.
  Menu.setApplicationMenu(null);
}
