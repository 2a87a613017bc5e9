/** Shared by the readers of do not disturb on Linux desktops. */
import type { Bus, RemoteInterface } from '../dbus/bus.ts';
import type { RunProgram } from '../program.ts';

/** The ways to read from a Linux desktop. */
export interface Desktop {
  /** The session bus. */
  readonly session: Pick<Bus, 'call' | 'property'>;
  readonly run: RunProgram;
}

/** Returns whether do not disturb is on; rejects if it can't be read. */
export type ReadDoNotDisturb = (desktop: Desktop) => Promise<boolean>;

/** The service defined by the Desktop Notifications Specification, whichever program provides it. */
export const notifications: RemoteInterface = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

/** Returns a value from another program as a boolean. `name` is for the error. @throws if it isn't a boolean */
export function booleanFrom(value: unknown, name: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${name} is neither true nor false`);
  return value;
}
