/** The part of Electron's `systemPreferences` that is used. Only macOS has it. */
interface UserDefaults {
  registerDefaults(defaults: Record<string, boolean>): void;
  setUserDefault(key: string, type: 'boolean', value: boolean): void;
}

/**
 * Turns App Nap off, which makes the timers of an app without a window late. Call it before Electron is ready. Does
 * nothing on other systems than macOS.
 *
 * Cocoa reads `NSAppSleepDisabled` from the user defaults. The registered default applies to this run of the app, and the
 * saved one from the start of the next, as if set with `defaults write`.
 * https://www.electronjs.org/docs/latest/api/system-preferences#systempreferencesregisterdefaultsdefaults-macos
 */
export function turnOffAppNap(defaults: UserDefaults, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'darwin') return;
  defaults.registerDefaults({ NSAppSleepDisabled: true });
  defaults.setUserDefault('NSAppSleepDisabled', 'boolean', true);
}
