/**
 * What the system must have for the app's stand-in runtime, the private desk and the tests: looked for on the PATH,
 * and installed where this may be done without asking anybody.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronChoice } from './choose-electron.ts';
import { electronProgram } from './launch.ts';

/** Something that is missing, and the Debian package that has it. */
export interface Missing {
  readonly name: string;
  readonly debianPackage: string;
}

type Programs = Readonly<Record<string, string>>;

/** Programs by what needs them, each with its Debian package. */
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
    xdotool: 'xdotool',
    xprop: 'x11-utils',
    setpriv: 'util-linux',
  },
  'the tests': {
    wmctrl: 'wmctrl',
    'notify-send': 'libnotify-bin',
    xev: 'x11-utils',
    pgrep: 'procps',
    ss: 'iproute2',
  },
} satisfies Record<string, Programs>;
export type Purpose = keyof typeof programs;

/** Libraries that Electron's own program is linked with and a small system may lack, each with its Debian package. */
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

/** Which of the programs for these purposes are nowhere on a search path. */
export function missingPrograms(purposes: readonly Purpose[], searchPath: string): Missing[] {
  const wanted: Programs = Object.assign({}, ...purposes.map((purpose) => programs[purpose])) as Programs;
  return Object.entries(wanted)
    .filter(([name]) => !isOnPath(name, searchPath))
    .map(([name, debianPackage]) => ({ name, debianPackage }));
}

function isOnPath(program: string, searchPath: string): boolean {
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
 * Which libraries a program is linked with and the system does not have.
 *
 * @param linked what `ldd` says of the program
 */
export function missingLibraries(linked: string): Missing[] {
  const names = [...linked.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name = '']) => name);
  return names.map((name) => ({ name, debianPackage: libraries[name] ?? `(the package that has ${name})` }));
}

/**
 * Makes sure that everything for these purposes is there, installing what is missing with apt-get as root or through a
 * sudo that asks no password, and saying so.
 *
 * @throws an Error that names the command to run, where it may not or cannot install
 */
export function ensureInstalled(electron: ElectronChoice, purposes: readonly Purpose[]): void {
  // Elsewhere only the real Electron runs, and it brings along what it needs.
  if (process.platform !== 'linux') return;
  const find = (): Missing[] => [
    ...missingPrograms(purposes, process.env['PATH'] ?? ''),
    ...(electron.kind === 'electron' ? missingLibraries(linkedWith(electronProgram(electron))) : []),
  ];
  const missing = find();
  if (missing.length === 0) return;
  install(missing, purposes);
  const still = find();
  if (still.length > 0) throw new Error(`Still missing after the installation: ${namesOf(still)}`);
}

function linkedWith(program: string): string {
  return spawnSync('ldd', [program], { encoding: 'utf8' }).stdout;
}

function install(missing: readonly Missing[], purposes: readonly Purpose[]): void {
  const packages = [...new Set(missing.map(({ debianPackage }) => debianPackage))].sort();
  const need = `${namesOf(missing)} missing (for ${purposes.join(' and ')})`;
  const byHand = `${need}. Install with:\n  sudo apt-get update && sudo apt-get install ${packages.join(' ')}`;
  if (!isOnPath('apt-get', process.env['PATH'] ?? '')) {
    throw new Error(`${need}. Install what your system calls ${packages.join(', ')} (Debian's names).`);
  }
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (rights.length > 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    throw new Error(byHand);

  console.log(`${need}: installing ${packages.join(', ')} with apt-get.`);
  const unattended = [...rights, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  for (const [program = '', ...values] of [
    [...unattended, 'update'],
    [...unattended, 'install', '-y', '--no-install-recommends', ...packages],
  ]) {
    const { status } = spawnSync(program, values, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`apt-get failed. ${byHand}`);
  }
}

function namesOf(missing: readonly Missing[]): string {
  return missing.map(({ name }) => name).join(', ');
}
