import fs from 'node:fs';
import path from 'node:path';
import { SignalError } from '../signal-error.ts';

/** The environment variables that determine the bus addresses. */
export interface BusEnvironment {
  readonly DBUS_SESSION_BUS_ADDRESS?: string | undefined;
  readonly DBUS_SYSTEM_BUS_ADDRESS?: string | undefined;
  readonly XDG_RUNTIME_DIR?: string | undefined;
}

/**
 * Returns the address of the session bus: the one in the environment, or else the one that systemd creates.
 *
 * @throws SignalError if there is none
 */
export function sessionBusAddress(environment: BusEnvironment): string {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return environment.DBUS_SESSION_BUS_ADDRESS;
  const systemdSocket = path.join(environment.XDG_RUNTIME_DIR ?? '', 'bus');
  if (environment.XDG_RUNTIME_DIR && fs.existsSync(systemdSocket)) return `unix:path=${systemdSocket}`;
  throw new SignalError({ key: 'signal_no_session_bus', values: {} });
}

/** Returns the address of the system bus. */
export function systemBusAddress(environment: BusEnvironment): string {
  return environment.DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/run/dbus/system_bus_socket';
}
