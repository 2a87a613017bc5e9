/**
 * Do not disturb on Linux. It belongs to the program that shows notifications, and each program exposes it differently,
 * so this reads the program's name first.
 */
import { lookUp } from '../../../content/look-up.ts';
import type { Finding, DeferralSource } from '../deferral-signal.ts';
import { SignalError } from '../signal-error.ts';
import { notifications, type ReadDoNotDisturb, type Desktop } from './desktop.ts';
import { dunst } from './dunst.ts';
import { gnome } from './gnome.ts';
import { inhibited } from './inhibited.ts';
import { xfce } from './xfce.ts';

/** The readers of known programs, by the name that `GetServerInformation` returns. */
const readers: Readonly<Record<string, ReadDoNotDisturb>> = {
  dunst,
  Plasma: inhibited,
  'gnome-shell': gnome,
  'Xfce Notify Daemon': xfce,
};

/** Returns the source that reads do not disturb from the running notification service. */
export function notificationService(desktop: Desktop): DeferralSource {
  return {
    by: notifications.destination,
    async read(): Promise<Finding> {
      const name = await nameOf(desktop.session);
      const read = lookUp(readers, name);
      if (read) return { defers: await read(desktop), by: name };
      try {
        // KDE's property is the only one that other programs have adopted.
        return { defers: await inhibited(desktop), by: name };
      } catch {
        throw new SignalError({ key: 'signal_no_do_not_disturb', values: { program: name } });
      }
    },
  };
}

async function nameOf(session: Desktop['session']): Promise<string> {
  const information = await session.call({ ...notifications, member: 'GetServerInformation' });
  const name: unknown = Array.isArray(information) ? information[0] : undefined;
  if (typeof name !== 'string') throw new Error("the notification service didn't return its name");
  return name;
}
