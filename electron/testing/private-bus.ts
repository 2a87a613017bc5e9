/** A private message bus for a test: the D-Bus library's own broker, in this process. */
import path from 'node:path';
import dbus from 'dbus-native';
import { onTestFinished } from 'vitest';
import { Bus } from '../platform/dbus/bus.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Returns the app's connection to the bus, and its address for other programs. The bus ends with the test. */
export async function privateBus(): Promise<{ bus: Bus; address: string }> {
  const socket = path.join(temporaryFolder(), 'bus');
  const broker = dbus.createBroker();
  await new Promise<void>((resolve) => {
    broker.listen({ socket }, () => {
      resolve();
    });
  });
  onTestFinished(() => void broker.close());
  const address = `unix:path=${socket}`;
  return { bus: new Bus(() => address), address };
}
