/**
 * Finds out which system programs and libraries are missing for the stand-in, the private desk and the tests.
 * `install-packages.ts` installs them.
 */
import fs from 'node:fs';
import path from 'node:path';

/** A program or library that is missing, and the Debian package that contains it. */
export interface Missing {
  readonly name: string;
  readonly debianPackage: string;
}

type Programs = Readonly<Record<string, string>>;

/**
 * The programs needed for each purpose, each with its Debian package. A part of a program that can't be started by itself
 * is named by where its files are.
 */
const programs = {
  'the stand-in for Electron': {
    chromium: 'chromium',
    xdotool: 'xdotool',
    wmctrl: 'wmctrl',
    xprop: 'x11-utils',
    xmessage: 'x11-utils',
    xrandr: 'x11-xserver-utils',
    xprintidle: 'xprintidle',
  },
  'a private desk': {
    Xvfb: 'xvfb',
    'dbus-daemon': 'dbus',
    openbox: 'openbox',
    dunst: 'dunst',
    dunstctl: 'dunst',
    xdotool: 'xdotool',
    xprop: 'x11-utils',
    setpriv: 'util-linux',
  },
  'the tests': {
    'chromium-headless-shell': 'chromium-headless-shell',
    wmctrl: 'wmctrl',
    'notify-send': 'libnotify-bin',
    gio: 'libglib2.0-bin',
    xev: 'x11-utils',
    setxkbmap: 'x11-xkb-utils',
    pgrep: 'procps',
    ss: 'iproute2',
  },
  'the tests of packages': {
    appstreamcli: 'appstream',
    'desktop-file-validate': 'desktop-file-utils',
  },
  'a Wayland desktop': {
    sway: 'sway',
    swaymsg: 'sway',
    swaybar: 'sway',
    grim: 'grim',
    wtype: 'wtype',
  },
  'the tests on real desktops': {
    mako: 'mako-notifier',
    makoctl: 'mako-notifier',
    weston: 'weston',
    'weston-screenshooter': 'weston',
    'xfce4-panel': 'xfce4-panel',
    'xfce4-notifyd-config': 'xfce4-notifyd',
    xfwm4: 'xfwm4',
    'xfconf-query': 'xfconf',
    scrot: 'scrot',
    'gnome-shell': 'gnome-shell',
    gjs: 'gjs',
    gsettings: 'libglib2.0-bin',
    '/usr/share/gnome-shell/extensions/ubuntu-appindicators@ubuntu.com': 'gnome-shell-extension-appindicator',
    kwin_wayland: 'kwin-wayland',
    plasmashell: 'plasma-workspace',
    '/usr/share/plasma/shells/org.kde.plasma.desktop': 'plasma-desktop',
    kded5: 'kded5',
    spectacle: 'kde-spectacle',
    '/usr/lib/*/qt5/plugins/platforms/libqwayland-generic.so': 'qtwayland5',
  },
} satisfies Record<string, Programs>;

/** Returns the Debian package with a program, if it is one of the programs above; otherwise its own name. */
export function debianPackageOf(program: string): string {
  return (
    Object.values<Programs>(programs).find((group) => Object.hasOwn(group, program))?.[program] ?? program
  );
}

/** What a program is needed for. */
export type Purpose = keyof typeof programs;

/** Libraries that Electron's binary links to and a small system may lack, each with its Debian package. */
const libraries: Programs = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libcups.so.2': 'libcups2',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/**
 * Returns the programs for these purposes that aren't on a search path.
 *
 * @param searchPath folders, separated as in PATH
 */
export function missingPrograms(purposes: readonly Purpose[], searchPath: string): Missing[] {
  const wanted: Programs = Object.assign({}, ...purposes.map((purpose) => programs[purpose])) as Programs;
  return Object.entries(wanted)
    .filter(([name]) => !isInstalled(name, searchPath))
    .map(([name, debianPackage]) => ({ name, debianPackage }));
}

/** Whether a search path has an executable of this name or, if the name is a pattern of whole paths, such a file exists. */
export function isInstalled(name: string, searchPath: string): boolean {
  return path.isAbsolute(name) ? fs.globSync(name).length > 0 : isOnPath(name, searchPath);
}

/** Whether a search path has an executable of this name. */
export function isOnPath(program: string, searchPath: string): boolean {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      fs.accessSync(path.join(folder, program), fs.constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Returns the libraries that a program links to and the system doesn't have.
 *
 * @param linked what `ldd` prints for the program
 */
export function missingLibraries(linked: string): Missing[] {
  const names = [...linked.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name);
  return names.map((name) => ({ name, debianPackage: libraries[name] ?? `(the package with ${name})` }));
}
