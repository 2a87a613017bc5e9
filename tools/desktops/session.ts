/** What every desktop is started in: a folder, an environment and a message bus of its own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MessageBus } from 'dbus-native';
import { privateEnvironment } from '../desk/environment.ts';
import { Processes } from '../desk/processes.ts';
import { installDesktopFile } from './desktop-file.ts';
import type { Desktop } from './desktop.ts';

export interface Session {
  readonly folder: string;
  readonly environment: Record<string, string>;
  readonly processes: Processes;
}

/** The desktop with the bus on which it runs. */
export type Running = Omit<Desktop, 'folder' | 'environment' | 'closeNotifications' | 'stop'> & {
  readonly bus: MessageBus;
};

/**
 * Starts a desktop. If a part of it fails, ends the others.
 *
 * @throws what `start` throws
 */
export async function startInSession(
  sessionType: 'x11' | 'wayland',
  start: (session: Session) => Promise<Running>,
): Promise<Desktop> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desktop-'));
  const processes = new Processes();
  const removeAll = async (): Promise<void> => {
    await processes.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const environment = privateEnvironment(folder, sessionType);
    // Electron 38 and newer choose Wayland by the session's type, and older ones by this.
    if (sessionType === 'wayland') environment['ELECTRON_OZONE_PLATFORM_HINT'] = 'wayland';
    installDesktopFile(environment['XDG_DATA_HOME'] ?? '');
    const { bus, ...desktop } = await start({ folder, environment, processes });
    const stop = async (): Promise<void> => {
      desktop.walkOff();
      desktop.notifications.shown.stop();
      await bus.close();
      await removeAll();
    };
    const closeNotifications = async (): Promise<void> => {
      for (const { id } of desktop.notifications.shown.shown()) await closeNotification(bus, id);
    };
    return { ...desktop, folder, environment, closeNotifications, stop };
  } catch (error) {
    await removeAll();
    throw error;
  }
}

async function closeNotification(bus: MessageBus, id: number): Promise<void> {
  const name = 'org.freedesktop.Notifications';
  const service = { destination: name, path: '/org/freedesktop/Notifications', interface: name };
  await bus.invoke({ ...service, member: 'CloseNotification', signature: 'u', body: [id] });
}
