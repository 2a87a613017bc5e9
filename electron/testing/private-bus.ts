/** A message bus that a test has to itself: the D-Bus library's own, in this process. */
import path from 'node:path';
import dbus from 'dbus-native';
import { onTestFinished } from 'vitest';
import { Bus } from '../platform/dbus/bus.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The bus as the app has it, and where it is for other programs. It ends with the test. */
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
