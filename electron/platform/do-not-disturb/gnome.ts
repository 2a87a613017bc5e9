import { parseGsettingsBoolean } from './gsettings-output.ts';
import type { AskDesktop } from './desktop.ts';

/** GNOME keeps do not disturb as a setting: it is on when banners are not shown. */
export const gnome: AskDesktop = async ({ run }) => {
  const values = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
  return !parseGsettingsBoolean(await run('gsettings', values));
};
