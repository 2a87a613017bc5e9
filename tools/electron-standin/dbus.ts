/** The connection to the session bus, shared by notifications, the tray and the theme. */
import dbus, { type MessageBus } from 'dbus-native';

export type { MessageBus } from 'dbus-native';
export const { Variant, defineInterface } = dbus;

let session: MessageBus | undefined;

/** The session bus, or undefined if there is none. */
export function sessionBus(): MessageBus | undefined {
  if (!process.env['DBUS_SESSION_BUS_ADDRESS']) return undefined;
  if (!session) {
    session = dbus.sessionBus();
    // When the bus closes, pending calls fail. The app keeps running, as in Electron.
    session.connection.on('error', () => {});
  }
  return session;
}

/** Calls `listener` with the values of each signal `member` of the interface `name`, from any sender. */
export async function onSignal(
  bus: MessageBus,
  name: string,
  member: string,
  listener: (values: unknown[]) => void,
): Promise<void> {
  bus.connection.on('message', (message) => {
    if (message.interface === name && message.member === member) listener(message.body ?? []);
  });
  await bus.addMatch(`type='signal',interface='${name}',member='${member}'`);
}
