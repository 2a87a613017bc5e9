/**
 * The desk's notifications: what is shown now, read by watching the bus (dunst itself tells only about closed ones),
 * and what the person does with them, through dunstctl.
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
  /** The buttons' texts; a click on the body is not among them. */
  buttons: string[];
  urgency: number;
  /** A file or an icon's name, or nothing. */
  icon: string;
}

/**
 * dunst's configuration for a desk whose files are in `folder`: it closes nothing by itself, and its menu of actions is
 * answered by a script, with the button that `press` names.
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
  /** Asked for, but not yet given a number: by the caller's name and the call's. */
  #asked = new Map<string, ShownNotification>();
  #shown = new Map<number, ShownNotification>();
  #all: ShownNotification[] = [];

  private constructor(environment: Record<string, string>, folder: string, monitor: DBusConnection) {
    this.#environment = environment;
    this.#folder = folder;
    this.#monitor = monitor;
    monitor.on('message', (message) => this.#see(message));
  }

  /** Watches the bus of `environment`; resolves when nothing can be missed any more. */
  static async watch(environment: Record<string, string>, folder: string): Promise<Notifications> {
    // A plain connection, for a bus object answers calls, and a monitor that sends anything is cut off.
    const monitor = dbus.createConnection({ busAddress: environment['DBUS_SESSION_BUS_ADDRESS'] ?? '' });
    monitor.on('error', () => {});
    const rules = [`interface='${NAME}'`, `type='method_return',sender='${NAME}'`];
    await ask(monitor, { interface: BUS, member: 'Hello', serial: 1 });
    const become = {
      interface: `${BUS}.Monitoring`,
      member: 'BecomeMonitor',
      signature: 'asu',
      body: [rules, 0],
    };
    await ask(monitor, { ...become, serial: 2 });
    return new Notifications(environment, folder, monitor);
  }

  #see({ interface: name, member, sender, serial, destination, replySerial, body = [] }: Message): void {
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
      this.#asked.set(`${String(sender)} ${String(serial)}`, {
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
      const asked = this.#asked.get(call);
      if (!asked) return;
      this.#asked.delete(call);
      const shown = { ...asked, id: Number(body[0]) };
      this.#shown.set(shown.id, shown);
      this.#all.push(shown);
    }
  }

  /** What is on the screen now, the oldest first. */
  shown(): ShownNotification[] {
    return [...this.#shown.values()];
  }
  /** Everything that ever was, the oldest first. */
  all(): ShownNotification[] {
    return [...this.#all];
  }
  /** Clicks on the body of the newest one (its default action), as `dunstctl action 0` does: it stays on the screen. */
  async click(): Promise<void> {
    await this.#dunstctl('action', '0');
  }
  /** Presses a button, by its text, on whichever notification has it. */
  async press(button: string): Promise<void> {
    if (!this.shown().some(({ buttons }) => buttons.includes(button)))
      throw new Error(`No notification has the button ${button}: ${JSON.stringify(this.shown())}`);
    fs.writeFileSync(path.join(this.#folder, choiceFile), button);
    await this.#dunstctl('context');
  }
  /** The person takes them all away. */
  async closeAll(): Promise<void> {
    await this.#dunstctl('close-all');
  }
  /** The person does not want to be disturbed, or does again: dunst keeps back what it is to show. */
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

/** Calls the bus itself, and waits for its answer. */
function ask(connection: DBusConnection, call: Message): Promise<void> {
  return new Promise((resolve, reject) => {
    const answered = ({ replySerial, errorName }: Message): void => {
      if (replySerial !== call.serial) return;
      connection.removeListener('message', answered);
      if (errorName) reject(new Error(`${String(call.member)}: ${errorName}`));
      else resolve();
    };
    connection.on('message', answered);
    connection.message({
      type: dbus.messageType.methodCall,
      destination: BUS,
      path: '/org/freedesktop/DBus',
      ...call,
    });
  });
}
