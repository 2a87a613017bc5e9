import type { App } from 'electron';
import { atLoginSwitch } from '../../at-login.ts';
import type { LoginItem } from './login-item.ts';

/**
 * Starts the app at login through the registry key Run. Task Manager and the Windows settings can switch the entry off
 * without removing it (`app.setLoginItemSettings`, https://www.electronjs.org/docs/latest/api/app).
 */
export function windowsLoginItem(
  app: Pick<App, 'setLoginItemSettings' | 'getLoginItemSettings'>,
  program: string,
): LoginItem {
  // Electron writes the path as it is. Without quotes, Windows and Electron end it at its first space.
  const entry = { path: `"${program}"`, args: [atLoginSwitch] };
  const set = (on: boolean): Promise<void> => {
    app.setLoginItemSettings({ ...entry, openAtLogin: on });
    return Promise.resolve();
  };
  return {
    program,
    set,
    read() {
      const { openAtLogin, executableWillLaunchAtLogin: on } = app.getLoginItemSettings(entry);
      const isSwitchedOff = openAtLogin && !on;
      return Promise.resolve({
        available: true,
        on,
        ...(isSwitchedOff && { note: { key: 'login_off_in_system', values: {} } }),
      });
    },
    // The entry has the app's name, so this replaces the one with the old path.
    follow: () => set(true),
  };
}
