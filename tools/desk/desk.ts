/**
 * A private desktop: an X display, a D-Bus session, a window manager, a notification service and a tray. The app can
 * run on it without a display, and tests on it don't affect the user's own desktop.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MessageBus } from 'dbus-native';
import { startBus } from './bus.ts';
import { privateEnvironment } from './environment.ts';
import { Input } from './input.ts';
import { dunstConfiguration, Notifications } from './notifications.ts';
import { notInstalled, Processes } from './processes.ts';
import { nameOwned, startedWhen } from './starting.ts';
import { TrayHost } from './tray-host.ts';
import { startXServer } from './x-server.ts';

export interface DeskOptions {
  /** The screen's size, in pixels. */
  width?: number;
  height?: number;
  /** dunst's configuration, in place of the desk's own. */
  dunstrc?: string;
  /** Whether the app's settings and data are in the desk's folder. Otherwise the app uses the user's own. */
  ownFolders?: boolean;
  /** Whether the tray starts only with `tray.start()`. */
  trayLater?: boolean;
}

const run = promisify(execFile);

export class Desk {
  /** The environment to start the app with: this process's, changed to lead to this desk. */
  readonly environment: Record<string, string>;
  /** The desk's folder. `stop` removes it. */
  readonly folder: string;
  /** The file in which the X server keeps the screen's pixels, in the format of xwd. */
  readonly screenFile: string;
  readonly notifications: Notifications;
  readonly tray: TrayHost;
  readonly input: Input;
  #processes: Processes;
  #bus: MessageBus;

  private constructor(parts: Parts) {
    this.environment = parts.environment;
    this.folder = parts.folder;
    this.screenFile = path.join(parts.folder, 'Xvfb_screen0');
    this.notifications = parts.notifications;
    this.tray = parts.tray;
    this.input = new Input(parts.environment);
    this.#processes = parts.processes;
    this.#bus = parts.bus;
  }

  /**
   * Starts a desk. If a part fails, ends the others.
   *
   * @throws if a program isn't installed (the error names its Debian package) or doesn't start within 15 s
   */
  static async start(options: DeskOptions = {}): Promise<Desk> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'));
    const processes = new Processes();
    try {
      return new Desk(await startParts(folder, processes, options));
    } catch (error) {
      await processes.stop();
      fs.rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Ends all programs. The app should have ended before. */
  async stop(): Promise<void> {
    this.input.walkOff();
    this.notifications.stop();
    await this.#bus.close();
    await this.#processes.stop();
    fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Parts {
  environment: Record<string, string>;
  folder: string;
  processes: Processes;
  bus: MessageBus;
  notifications: Notifications;
  tray: TrayHost;
}

async function startParts(folder: string, processes: Processes, options: DeskOptions): Promise<Parts> {
  const { width = 1280, height = 800, ownFolders = true, trayLater = false } = options;
  const environment = privateEnvironment(folder, 'x11', ownFolders);
  await startXServer(processes, environment, { width, height }, folder);
  const bus = await startBus(folder, processes, environment);

  await processes.start('openbox', ['--sm-disable'], environment);
  await windowManagerStarted(environment);
  const tray = new TrayHost(bus);
  if (!trayLater) await tray.start();
  const notifications = await Notifications.watch(environment, folder);

  const file = path.join(folder, 'dunstrc');
  fs.writeFileSync(file, options.dunstrc ?? dunstConfiguration(folder));
  await processes.start('dunst', ['-config', file], environment);
  await nameOwned(bus, 'org.freedesktop.Notifications');
  return { environment, folder, processes, bus, notifications, tray };
}

/** Waits for the property that a window manager sets on the root window. xprop can't wait for one to appear. */
async function windowManagerStarted(environment: Record<string, string>): Promise<void> {
  await startedWhen('openbox', async () => {
    const reading = run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env: environment });
    const { stdout } = await reading.catch(() => {
      throw notInstalled('xprop');
    });
    return stdout.includes('window id');
  });
}
