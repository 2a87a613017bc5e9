import fs from 'node:fs';
import path from 'node:path';
import { CannotTell } from '../reason.ts';

/** The part of the environment that tells where the buses are. */
export interface BusEnvironment {
  readonly DBUS_SESSION_BUS_ADDRESS?: string | undefined;
  readonly DBUS_SYSTEM_BUS_ADDRESS?: string | undefined;
  readonly XDG_RUNTIME_DIR?: string | undefined;
}

/**
 * Where the session's bus is: named in the environment, or else where systemd puts it.
 *
 * @throws CannotTell where there is none
 */
export function sessionBusAddress(environment: BusEnvironment): string {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return environment.DBUS_SESSION_BUS_ADDRESS;
  const usual = path.join(environment.XDG_RUNTIME_DIR ?? '', 'bus');
  if (environment.XDG_RUNTIME_DIR && fs.existsSync(usual)) return `unix:path=${usual}`;
  throw new CannotTell({ key: 'signal_no_session_bus', values: {} });
}

/** Where the system's bus is. */
export function systemBusAddress(environment: BusEnvironment): string {
  return environment.DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/run/dbus/system_bus_socket';
}
