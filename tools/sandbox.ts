/**
 * Finds out whether Chromium's sandbox works here. Without it, Electron ends at once, so the scripts then start it with
 * `--no-sandbox`. Only they do so, never the released app.
 */
import fs from 'node:fs';
import path from 'node:path';

/** The parts of a Linux system that decide, so that tests can replace them. */
export interface SandboxHost {
  readonly isRoot: boolean;
  /** Returns a file's text, or undefined if it can't be read. */
  readText(file: string): string | undefined;
  /** Returns a file's owner and mode, or undefined if there is no such file. */
  stat(file: string): { readonly uid: number; readonly mode: number } | undefined;
}

/**
 * The system's settings that keep ordinary programs from creating user namespaces, which the sandbox is made of; in
 * /proc/sys, with the value that does so. Ubuntu has the first since 23.10, Debian had the second before version 11.
 */
const obstacles = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['kernel/unprivileged_userns_clone', '0'],
  ['user/max_user_namespaces', '0'],
] as const;

/** The AppArmor profile that the advice creates. */
const profile = '/etc/apparmor.d/uncurl-electron';

/** The mode of a program that runs as its owner and that everybody may start. */
const SETUID = 0o4755;

/**
 * Returns why an Electron can only run without Chromium's sandbox here, and what to do to have it; undefined if the
 * sandbox works.
 *
 * @param given the path of Electron's program
 */
export function whyWithoutSandbox(given: string, host: SandboxHost): string | undefined {
  const program = path.resolve(given);
  if (host.isRoot) {
    return "Running as root, so without Chromium's sandbox. To have it, run this as another user.";
  }
  const obstacle = obstacles.find(([name, value]) => host.readText(`/proc/sys/${name}`)?.trim() === value);
  if (obstacle === undefined) return undefined;

  const helper = path.join(path.dirname(program), 'chrome-sandbox');
  const found = host.stat(helper);
  if (found?.uid === 0 && (found.mode & 0o7777) === SETUID) return undefined;
  const [name, value] = obstacle;
  const isAppArmor = name.includes('apparmor');
  if (isAppArmor && host.readText(profile)?.includes(`"${program}"`)) return undefined;

  return [
    `This system keeps programs from creating user namespaces (${name.replace('/', '.')}=${value}), so Electron runs without Chromium's sandbox.`,
    'To have it, make its helper run as root:',
    `  sudo chown root:root ${quoted(helper)} && sudo chmod 4755 ${quoted(helper)}`,
    ...(isAppArmor
      ? [
          'or let AppArmor allow it:',
          `  printf '%s\\n' 'abi <abi/4.0>,' 'include <tunables/global>' ${quoted(`profile uncurl-electron "${program}" flags=(unconfined) { userns, }`)} | sudo tee ${profile} && sudo apparmor_parser -r ${profile}`,
        ]
      : []),
  ].join('\n');
}

/** Returns a text as a word for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The system that this process runs on. */
export const thisHost: SandboxHost = {
  isRoot: process.getuid?.() === 0,
  readText: (file) => {
    try {
      return fs.readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
  stat: (file) => fs.statSync(file, { throwIfNoEntry: false }),
};
