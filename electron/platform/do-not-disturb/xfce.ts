import type { Place } from '../dbus/bus.ts';
import { booleanFrom, type AskDesktop } from './desktop.ts';

const settings: Place = {
  destination: 'org.xfce.Xfconf',
  path: '/org/xfce/Xfconf',
  interface: 'org.xfce.Xfconf',
};
const doNotDisturb = { signature: 'ss', body: ['xfce4-notifyd', '/do-not-disturb'] };

/** XFCE keeps do not disturb as a setting, which does not exist until it was switched on for the first time. */
export const xfce: AskDesktop = async ({ session }) => {
  const exists = await session.call({ ...settings, member: 'PropertyExists', ...doNotDisturb });
  if (!booleanFrom(exists, 'PropertyExists')) return false;
  return booleanFrom(
    await session.call({ ...settings, member: 'GetProperty', ...doNotDisturb }),
    '/do-not-disturb',
  );
};
