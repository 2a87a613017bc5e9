import type { RemoteInterface } from '../dbus/bus.ts';
import { booleanFrom, type ReadDoNotDisturb } from './desktop.ts';

const settings: RemoteInterface = {
  destination: 'org.xfce.Xfconf',
  path: '/org/xfce/Xfconf',
  interface: 'org.xfce.Xfconf',
};
const doNotDisturb = { signature: 'ss', body: ['xfce4-notifyd', '/do-not-disturb'] };

/** XFCE stores do not disturb as a setting, which doesn't exist until it is turned on for the first time. */
export const xfce: ReadDoNotDisturb = async ({ session }) => {
  const exists = await session.call({ ...settings, member: 'PropertyExists', ...doNotDisturb });
  if (!booleanFrom(exists, 'PropertyExists')) return false;
  return booleanFrom(
    await session.call({ ...settings, member: 'GetProperty', ...doNotDisturb }),
    '/do-not-disturb',
  );
};
