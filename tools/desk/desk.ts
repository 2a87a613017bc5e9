/**
 * A private desk: an X display, a D-Bus session, a window manager, a notification service and a tray of its own, so
 * that the app can be run where there is no display, and tested without touching the person's own desk.
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
  /** Of the screen, in pixels. */
  width?: number;
  height?: number;
  /** The text of dunst's configuration, instead of the desk's own. */
  dunstrc?: string;
  /** Whether the app's settings and data are the desk's too, and go with it; else they are the person's. */
  ownFolders?: boolean;
}

const run = promisify(execFile);

/** How long any part may take to start, in ms. */
const PATIENCE = 15_000;

export class Desk {
  /** What to start the app with: this process's environment, and what makes this desk its desk. */
  readonly environment: Record<string, string>;
  /** The desk's own folder, which goes with it. */
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

  /** @throws when a program is not installed (naming its Debian package) or does not start; nothing is left running. */
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

  /** Ends everything that was started; the app should have ended before. */
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
  const environment = ownEnvironment(folder, ownFolders);

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
  // Else the app would follow the lock of the person's own login session.
  environment['DBUS_SYSTEM_BUS_ADDRESS'] = busAddress;
  const bus = dbus.createClient({ busAddress });
  bus.connection.on('error', () => {}); // it ends with the desk

  await processes.start('openbox', ['--sm-disable'], environment);
  await windowManagerIsThere(environment);
  const tray = await TrayHost.start(bus);
  const notifications = await Notifications.watch(environment, folder);

  const file = path.join(folder, 'dunstrc');
  fs.writeFileSync(file, options.dunstrc ?? dunstConfiguration(folder));
  const named = nameIsOwned(bus, 'org.freedesktop.Notifications');
  await processes.start('dunst', ['-config', file], environment);
  await inTime('dunst', named);
  return { environment, folder, processes, bus, notifications, tray };
}

/** What leads to the person's own desk. */
const leadingAway = [
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'DESKTOP_SESSION',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_ID',
];

/** Nothing in it leads to the person's own desk. */
function ownEnvironment(folder: string, ownFolders: boolean): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !leadingAway.includes(name)) environment[name] = value;
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

async function inTime<T>(program: Program, part: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${program} did not start in time`)), PATIENCE);
  return Promise.race([part, late.promise]).finally(() => clearTimeout(timer));
}

function firstLine(program: Program, output: Readable): Promise<string> {
  const line = new Promise<string>((resolve, reject) => {
    createInterface({ input: output })
      .once('line', resolve)
      .once('close', () => reject(new Error(`${program} ended at once`)));
    output.once('error', reject);
  });
  return inTime(program, line);
}

/** A window manager says that it is there by a property of the root window; xprop cannot wait for one to appear. */
async function windowManagerIsThere(environment: Record<string, string>): Promise<void> {
  for (const end = Date.now() + PATIENCE; Date.now() < end;) {
    const ask = run('xprop', ['-root', '_NET_SUPPORTING_WM_CHECK'], { env: environment });
    const asked = await ask.catch(() => {
      throw notInstalled('xprop');
    });
    if (asked.stdout.includes('window id')) return;
    await pause(20);
  }
  throw new Error('openbox did not start in time');
}

function nameIsOwned(bus: MessageBus, name: string): Promise<void> {
  return new Promise((resolve) => {
    // The tray already asked the bus for these signals.
    bus.connection.on('message', ({ member, body = [] }) => {
      if (member === 'NameOwnerChanged' && body[0] === name && body[2]) resolve();
    });
  });
}
