/** A private desktop's message bus, which serves as its system bus too. */
import fs from 'node:fs';
import path from 'node:path';
import dbus, { type MessageBus } from 'dbus-native';
import type { Processes } from './processes.ts';
import { firstLine } from './starting.ts';

/** Where programs that the bus can start are listed. */
const installedServices = '/usr/share/dbus-1/services';

/**
 * Starts a bus, and enters its address into `environment`.
 *
 * @param environment the environment of the programs that the bus starts
 * @param services the service files of the programs that it may start when they are called. It starts no other program,
 *   because many desktops' programs may be installed here.
 */
export async function startBus(
  folder: string,
  processes: Processes,
  environment: Record<string, string>,
  services: readonly string[] = [],
): Promise<MessageBus> {
  const startable = path.join(folder, 'services');
  fs.mkdirSync(startable);
  for (const name of services) {
    fs.copyFileSync(path.join(installedServices, name), path.join(startable, name));
  }
  const configuration = path.join(folder, 'bus.conf');
  fs.writeFileSync(configuration, busConfiguration(path.join(folder, 'bus'), startable));

  const values = ['--config-file', configuration, '--nofork', '--nopidfile', '--print-address=3'];
  const daemon = await processes.start('dbus-daemon', values, environment);
  const busAddress = await firstLine('dbus-daemon', daemon);
  environment['DBUS_SESSION_BUS_ADDRESS'] = busAddress;
  // Otherwise the app would follow the screen lock of the user's own login session.
  environment['DBUS_SYSTEM_BUS_ADDRESS'] = busAddress;
  const bus = dbus.createClient({ busAddress });
  bus.connection.on('error', () => {}); // the connection breaks when the desktop ends
  return bus;
}

function busConfiguration(socket: string, services: string): string {
  return `<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** Reads a property of an object on a bus. @throws if the program isn't there or has no such property */
export async function propertyOf<T>(
  bus: MessageBus,
  {
    destination,
    path: object,
    interface: itsInterface,
  }: { destination: string; path: string; interface: string },
  name: string,
): Promise<T> {
  return bus.invoke<T>({
    ...{ destination, path: object, interface: 'org.freedesktop.DBus.Properties', member: 'Get' },
    ...{ signature: 'ss', body: [itsInterface, name] },
  });
}
