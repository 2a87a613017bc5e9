/**
 * Do not disturb on Linux is a matter of whichever program shows the notifications, and each has its own way to tell;
 * so that program is asked for its name first.
 */
import type { Finding, DeferralSource } from '../deferral-signal.ts';
import { CannotTell } from '../reason.ts';
import { notifications, type AskDesktop, type Desktop } from './desktop.ts';
import { dunst } from './dunst.ts';
import { gnome } from './gnome.ts';
import { inhibited } from './inhibited.ts';
import { xfce } from './xfce.ts';

/** The programs known here, by the name that they give themselves in `GetServerInformation`. */
const ways: Readonly<Record<string, AskDesktop>> = {
  dunst,
  Plasma: inhibited,
  'gnome-shell': gnome,
  'Xfce Notify Daemon': xfce,
};

export function notificationService(desktop: Desktop): DeferralSource {
  return {
    by: notifications.destination,
    async read(): Promise<Finding> {
      const name = await nameOf(desktop.session);
      const ask = Object.hasOwn(ways, name) ? ways[name] : undefined;
      if (ask) return { holds: await ask(desktop), by: name };
      try {
        // KDE's way is the only one that others have taken over.
        return { holds: await inhibited(desktop), by: name };
      } catch {
        throw new CannotTell({ key: 'signal_no_do_not_disturb', values: { program: name } });
      }
    },
  };
}

async function nameOf(session: Desktop['session']): Promise<string> {
  const information = await session.call({ ...notifications, member: 'GetServerInformation' });
  const name: unknown = Array.isArray(information) ? information[0] : undefined;
  if (typeof name !== 'string') throw new Error('the notification service does not tell its name');
  return name;
}
