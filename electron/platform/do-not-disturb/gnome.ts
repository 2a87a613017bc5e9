import { parseGsettingsBoolean } from './gsettings-output.ts';
import type { ReadDoNotDisturb } from './desktop.ts';

/** GNOME stores do not disturb as a setting: it's on if banners aren't shown. */
export const gnome: ReadDoNotDisturb = async ({ run }) => {
  const args = ['get', 'org.gnome.desktop.notifications', 'show-banners'];
  return !parseGsettingsBoolean(await run('gsettings', args));
};
