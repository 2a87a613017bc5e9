/** What the ways to ask a Linux desktop for do not disturb have in common. */
import type { Bus, Place } from '../dbus/bus.ts';
import type { RunProgram } from '../program.ts';

export interface Desktop {
  /** The session's bus. */
  readonly session: Pick<Bus, 'call' | 'property'>;
  readonly run: RunProgram;
}

/** Asks whether do not disturb is on; throws the reason why it cannot tell. */
export type AskDesktop = (desktop: Desktop) => Promise<boolean>;

/** The service of the Desktop Notifications Specification, whichever program it is. */
export const notifications: Place = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};

/** A boolean as it came from another program. */
export function booleanFrom(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw new Error(`${what} is neither true nor false`);
  return value;
}
