import { app, Menu, protocol, systemPreferences } from 'electron';
import { leaveAppImage } from '../platform/app-image.ts';
import { mayHaveGpu } from '../platform/render-node.ts';
import { schemePrivileges } from '../security/app-protocol.ts';
import { restrict } from '../security/restrict.ts';
import { turnOffAppNap } from './app-nap.ts';
import { identifyToWindows } from './windows-identity.ts';

/** Makes the settings that Electron accepts only before it is ready. */
export function beforeReady(): void {
  leaveAppImage(process.env);
  identifyToWindows(app);
  turnOffAppNap(systemPreferences);
  // With a GPU, hardware acceleration lets the figure move smoothly. Without one it only makes the start fail or slow.
  if (!mayHaveGpu(process.platform)) app.disableHardwareAcceleration();
  // On Linux, Chromium has no voices without this switch. Other systems ignore it.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
  // On Linux, a time field goes by the app's language. With this feature it goes by its own, which names an hour cycle.
  if (process.platform === 'linux') {
    app.commandLine.appendSwitch('enable-blink-features', 'LangAttributeAwareFormControlUI');
  }
  protocol.registerSchemesAsPrivileged([schemePrivileges]);
  restrict(app);
  // Remove the default menu before Electron builds it. On macOS we set our own later.
  Menu.setApplicationMenu(null);
}
