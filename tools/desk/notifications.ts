/**
 * The desk's notifications. Reads the shown ones by monitoring the bus, because dunst itself only reports closed ones.
 * Clicks and closes them as a user would, through dunstctl.
 */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import dbus, { type DBusConnection, type Message } from 'dbus-native';

const run = promisify(execFile);
const NAME = 'org.freedesktop.Notifications';
const BUS = 'org.freedesktop.DBus';
const choiceFile = 'notification-choice';

export interface ShownNotification {
  id: number;
  app: string;
  summary: string;
  body: string;
  /** The buttons' labels, without the default action (a click on the body). */
  buttons: string[];
  urgency: number;
  /** A file, the name of an icon, or an empty string. */
  icon: string;
}

/**
 * dunst's configuration for a desk whose files are in `folder`. Notifications don't expire. In place of dunst's menu of
 * actions, a script chooses the button that `press` was called with. Also writes that script.
 */
export function dunstConfiguration(folder: string): string {
  const script = path.join(folder, 'choose-action');
  fs.writeFileSync(script, `#!/bin/sh\ngrep -m1 -F -- "#$(cat '${path.join(folder, choiceFile)}') "\n`, {
    mode: 0o755,
  });
  const global = [
    '[global]',
    'idle_threshold = 0',
    `dmenu = ${script}`,
    'show_indicators = no',
    'history_length = 100',
  ];
  return [...global, '[urgency_low]', 'timeout = 0', '[urgency_normal]', 'timeout = 0', ''].join('\n');
}

export class Notifications {
  #environment: Record<string, string>;
  #folder: string;
  #monitor: DBusConnection;
  /** Notifications that have no id yet, by the caller's bus name and the call's serial number. */
  #requested = new Map<string, ShownNotification>();
  #shown = new Map<number, ShownNotification>();
  #count = 0;

  private constructor(environment: Record<string, string>, folder: string, monitor: DBusConnection) {
    this.#environment = environment;
    this.#folder = folder;
    this.#monitor = monitor;
    monitor.on('message', (message) => this.#observe(message));
  }

  /** Monitors the bus of `environment`. Resolves when the monitor is active. */
  static async watch(environment: Record<string, string>, folder: string): Promise<Notifications> {
    // Only a connection: a bus object replies to calls, and the bus disconnects a monitor that sends anything.
    const monitor = dbus.createConnection({ busAddress: environment['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
    monitor.on('error', () => {});
    const rules = [`interface='${NAME}'`, `type='method_return',sender='${NAME}'`];
    await callBus(monitor, { interface: BUS, member: 'Hello', serial: 1 });
    const becomeMonitor = {
      interface: `${BUS}.Monitoring`,
      member: 'BecomeMonitor',
      signature: 'asu',
      body: [rules, 0],
    };
    await callBus(monitor, { ...becomeMonitor, serial: 2 });
    return new Notifications(environment, folder, monitor);
  }

  #observe({ interface: name, member, sender, serial, destination, replySerial, body = [] }: Message): void {
    if (name === NAME && member === 'Notify') {
      const [app, , icon, summary, text, actions, hints] = body as [
        string,
        number,
        string,
        string,
        string,
        string[],
        Hints,
      ];
      const buttons = actions.filter((_, index) => index % 2 === 1 && actions[index - 1] !== 'default');
      const urgency = Number(hints.urgency ?? 1);
      this.#requested.set(`${String(sender)} ${String(serial)}`, {
        id: 0,
        app,
        summary,
        body: text,
        buttons,
        urgency,
        icon,
      });
    } else if (name === NAME && member === 'NotificationClosed') {
      this.#shown.delete(Number(body[0]));
    } else if (replySerial !== undefined) {
      const call = `${String(destination)} ${String(replySerial)}`;
      const requested = this.#requested.get(call);
      if (!requested) return;
      this.#requested.delete(call);
      const shown = { ...requested, id: Number(body[0]) };
      this.#shown.set(shown.id, shown);
      this.#count += 1;
    }
  }

  /** The notifications on the screen, the oldest first. */
  shown(): ShownNotification[] {
    return [...this.#shown.values()];
  }
  /**
   * How many notifications have been shown since the desk started. A check that there was none should first wait for
   * something that comes later.
   */
  get count(): number {
    return this.#count;
  }
  /** Clicks the body of the newest notification (its default action). It stays on the screen (`dunstctl action 0`). */
  async click(): Promise<void> {
    await this.#dunstctl('action', '0');
  }
  /**
   * Presses the button with this label.
   *
   * @throws if no shown notification has it
   */
  async press(button: string): Promise<void> {
    if (!this.shown().some(({ buttons }) => buttons.includes(button)))
      throw new Error(`No notification has the button ${button}: ${JSON.stringify(this.shown())}`);
    fs.writeFileSync(path.join(this.#folder, choiceFile), button);
    await this.#dunstctl('context');
  }
  /** Closes all notifications, as a user would. Resolves when none is shown. */
  async closeAll(): Promise<void> {
    do await this.#dunstctl('close-all');
    while (this.#shown.size > 0);
  }
  /** Turns do not disturb on or off. While it is on, dunst queues new notifications. */
  async setPaused(paused: boolean): Promise<void> {
    await this.#dunstctl('set-paused', String(paused));
  }
  async #dunstctl(...values: string[]): Promise<void> {
    await run('dunstctl', values, { env: this.#environment });
  }
  stop(): void {
    this.#monitor.end();
  }
}

type Hints = Record<string, unknown>;

/** Calls the bus itself and waits for its reply. */
function callBus(connection: DBusConnection, call: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    const onMessage = ({ replySerial, errorName }: Message): void => {
      if (replySerial !== call.serial) return;
      connection.removeListener('message', onMessage);
      if (errorName) reject(new Error(`${String(call.member)}: ${errorName}`));
      else resolve();
    };
    connection.on('message', onMessage);
    connection.message({
      type: dbus.messageType.methodCall,
      destination: BUS,
      path: '/org/freedesktop/DBus',
      ...call,
    });
  });
}
