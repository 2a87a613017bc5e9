import path from 'node:path';
import type { App } from 'electron';
import * as m from '../../../messages/compiled/messages.js';
import type { Message } from '../../../core/message.ts';
import type { Clock } from '../clock.ts';
import type { Bus } from '../dbus/bus.ts';
import type { Packaging } from '../packaging.ts';
import { autostartFile } from './autostart-file.ts';
import { backgroundPortal } from './background-portal.ts';
import type { LoginItem } from './login-item.ts';
import { macLoginItem } from './mac-login-item.ts';
import { windowsLoginItem } from './windows-login-item.ts';

export interface LoginSystem {
  readonly app: Pick<App, 'setLoginItemSettings' | 'getLoginItemSettings'>;
  readonly packaging: Packaging;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The user's home folder. */
  readonly home: string;
  readonly session: Pick<Bus, 'call' | 'listen' | 'uniqueName'>;
  readonly after: Clock['after'];
}

/** Returns this system's way to start the app at login, or why there is none. */
export function chooseLoginItem(system: LoginSystem): LoginItem | Message {
  const { app, packaging, platform, env, home, session, after } = system;
  switch (packaging.kind) {
    case 'development':
      return { key: 'login_development', values: {} };
    case 'store':
      return { key: 'login_store', values: {} };
    case 'flatpak':
      return backgroundPortal(session, m.login_portal_reason(), after);
    case 'snap':
      // snapd only takes the arguments from the entry: https://snapcraft.io/docs/autostart-desktop-files
      return autostartFile(path.join(packaging.userFolder, '.config', 'autostart'), 'uncurl');
    case 'program':
      if (platform === 'win32') return windowsLoginItem(app, packaging.program);
      if (platform === 'darwin') return macLoginItem(app, packaging.program);
      return autostartFile(path.join(configFolder(env, home), 'autostart'), packaging.program);
  }
}

/** XDG Base Directory Specification: a relative path is ignored. */
function configFolder({ XDG_CONFIG_HOME: folder = '' }: NodeJS.ProcessEnv, home: string): string {
  return path.isAbsolute(folder) ? folder : path.join(home, '.config');
}
