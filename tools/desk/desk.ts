/**
 * A private desktop: an X display, a D-Bus session, a window manager, a notification service and a tray. The app can
 * run on it without a display, and tests on it don't affect the user's own desktop.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import dbus, { type MessageBus } from 'dbus-native';
import { Input } from './input.ts';
import { dunstConfiguration, Notifications } from './notifications.ts';
import { notInstalled, Processes, type Program } from './processes.ts';
import { TrayHost } from './tray-host.ts';

export interface DeskOptions {
  /** The screen's size, in pixels. */
  width?: number;
  height?: number;
  /** dunst's configuration, in place of the desk's own. */
  dunstrc?: string;
  /** Whether the app's settings and data are in the desk's folder. Otherwise the app uses the user's own. */
  ownFolders?: boolean;
}

const run = promisify(execFile);

/** How long each part may take to start, in ms. */
const START_LIMIT = 15_000;

export class Desk {
  /** The environment to start the app with: this process's, changed to lead to this desk. */
  readonly environment: Record<string, string>;
  /** The desk's folder. `stop` removes it. */
  readonly folder: string;
  readonly notifications: Notifications;
  readonly tray: TrayHost;
  readonly input: Input;
  #processes: Processes;
  #bus: MessageBus;

  private constructor(parts: Parts) {
    this.environment = parts.environment;
    this.folder = parts.folder;
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
  const { width = 1280, height = 800, ownFolders = true } = options;
  const environment = deskEnvironment(folder, ownFolders);

  const screen = `${String(width)}x${String(height)}x24`;
  const xServer = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const number = await firstLine('Xvfb', await processes.start('Xvfb', xServer, environment));
  environment['DISPLAY'] = `:${number}`;

  const address = `--address=unix:path=${path.join(folder, 'bus')}`;
  const daemon = ['--session', '--nofork', '--nopidfile', address, '--print-address=3'];
  const busAddress = await firstLine(
    'dbus-daemon',
    await processes.start('dbus-daemon', daemon, environment),
  );
  environment['DBUS_SESSION_BUS_ADDRESS'] = busAddress;
  // Otherwise the app would follow the screen lock of the user's own login session.
  environment['DBUS_SYSTEM_BUS_ADDRESS'] = busAddress;
  const bus = dbus.createClient({ busAddress });
  bus.connection.on('error', () => {}); // the connection breaks when the desk ends

  await processes.start('openbox', ['--sm-disable'], environment);
  await windowManagerStarted(environment);
  const tray = await TrayHost.start(bus);
  const notifications = await Notifications.watch(environment, folder);

  const file = path.join(folder, 'dunstrc');
  fs.writeFileSync(file, options.dunstrc ?? dunstConfiguration(folder));
  const named = nameIsOwned(bus, 'org.freedesktop.Notifications');
  await processes.start('dunst', ['-config', file], environment);
  await withTimeout('dunst', named);
  return { environment, folder, processes, bus, notifications, tray };
}

/** Environment variables that lead to the user's own desktop. */
const userDesktopVariables = [
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'DESKTOP_SESSION',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_ID',
];

/** This process's environment without anything that leads to the user's own desktop. Also makes the desk's folders. */
function deskEnvironment(folder: string, ownFolders: boolean): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !userDesktopVariables.includes(name)) environment[name] = value;
  }
  const own = (name: string): string => {
    fs.mkdirSync(path.join(folder, name), { mode: 0o700 });
    return path.join(folder, name);
  };
  environment['XDG_RUNTIME_DIR'] = own('run');
  environment['XDG_SESSION_TYPE'] = 'x11';
  if (!ownFolders) return environment;
  environment['XDG_CONFIG_HOME'] = own('config');
  environment['XDG_DATA_HOME'] = own('data');
  environment['XDG_STATE_HOME'] = own('state');
  environment['XDG_CACHE_HOME'] = own('cache');
  return environment;
}

/** @throws if `part` takes longer than `START_LIMIT` */
async function withTimeout<T>(program: Program, part: Promise<T>): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error(`${program} didn't start in time`)), START_LIMIT);
  return Promise.race([part, timeout.promise]).finally(() => clearTimeout(timer));
}

function firstLine(program: Program, output: Readable): Promise<string> {
  const line = new Promise<string>((resolve, reject) => {
    createInterface({ input: output })
      .once('line', resolve)
      .once('close', () => reject(new Error(`${program} exited before it was ready`)));
    output.once('error', reject);
  });
  return withTimeout(program, line);
}

/** Waits for the property that a window manager sets on the root window. xprop can't wait for one to appear. */
async function windowManagerStarted(environment: Record<string, string>): Promise<void> {
  for (const end = Date.now() + START_LIMIT; Date.now() < end;) {
    const reading = run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env: environment });
    const { stdout } = await reading.catch(() => {
      throw notInstalled('xprop');
    });
    if (stdout.includes('window id')) return;
    await pause(20);
  }
  throw new Error("openbox didn't start in time");
}

function nameIsOwned(bus: MessageBus, name: string): Promise<void> {
  return new Promise((resolve) => {
    // The tray has already subscribed to these signals.
    bus.connection.on('message', ({ member, body = [] }) => {
      if (member === 'NameOwnerChanged' && body[0] === name && body[2]) resolve();
    });
  });
}
