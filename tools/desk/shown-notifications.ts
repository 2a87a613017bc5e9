/**
 * The notifications on a private desktop. Reads the shown ones by monitoring the bus, because notification services only
 * report closed ones.
 */
import dbus, { type DBusConnection, type Message } from 'dbus-native';

const NAME = 'org.freedesktop.Notifications';
const BUS = 'org.freedesktop.DBus';

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

export class ShownNotifications {
  #monitor: DBusConnection;
  /** Notifications that have no id yet, by the caller's bus name and the call's serial number. */
  #requested = new Map<string, ShownNotification>();
  #shown = new Map<number, ShownNotification>();
  #count = 0;

  /** @param monitor a connection for `monitorNotifications` */
  constructor(monitor: DBusConnection) {
    this.#monitor = monitor;
    monitor.on('message', (message) => this.#observe(message));
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
  stop(): void {
    this.#monitor.end();
  }
}

/** Returns a connection to a bus that gets every message about notifications, and none else. */
export async function monitorNotifications(busAddress: string): Promise<DBusConnection> {
  // Only a connection: a bus object replies to calls, and the bus disconnects a monitor that sends anything.
  const monitor = dbus.createConnection({ busAddress });
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
  return monitor;
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
