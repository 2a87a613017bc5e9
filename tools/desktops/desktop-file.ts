/**
 * The app's desktop file, which its packages install. By its name and the windows' app id, a desktop finds out to which
 * app a window belongs, and thus the app's icon.
 */
import fs from 'node:fs';
import path from 'node:path';
import { repository } from '../repository.ts';

/** The name of the desktop file without its ending, which is the windows' app id on Wayland. */
export const appId = 'org.uncurl.Uncurl';

/** @param dataFolder what XDG_DATA_HOME names */
export function installDesktopFile(dataFolder: string): void {
  const folder = path.join(dataFolder, 'applications');
  fs.mkdirSync(folder, { recursive: true });
  // Desktops ignore the file if its program doesn't exist. No test starts it from here.
  const icon = path.join(repository, 'assets/icon.png');
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Uncurl', 'Exec=/bin/true', `Icon=${icon}`, ''];
  fs.writeFileSync(path.join(folder, `${appId}.desktop`), lines.join('\n'));
}
