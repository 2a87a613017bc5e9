/** The connection to the session's D-Bus that notifications, the tray and the theme share. */
import dbus, { type MessageBus } from 'dbus-native';

export type { MessageBus } from 'dbus-native';
export const { Variant, defineInterface } = dbus;

let session: MessageBus | undefined;

/** The session's bus, or `undefined` on a desk that has none. */
export function sessionBus(): MessageBus | undefined {
  if (!process.env['DBUS_SESSION_BUS_ADDRESS']) return undefined;
  if (!session) {
    session = dbus.sessionBus();
    // Calls under way fail by themselves when the bus goes; the app lives on, as under Electron.
    session.connection.on('error', () => {});
  }
  return session;
}

/** Calls `listener` with the values of each signal `member` of `name`, from whoever sends it. */
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
