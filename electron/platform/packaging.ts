/** How this copy of the app was installed, as far as starting it again depends on that. */
import fs from 'node:fs';
import path from 'node:path';

export type Packaging =
  /** Started from its source code. */
  | { readonly kind: 'development' }
  | { readonly kind: 'flatpak' }
  /** `userFolder` is the snap's folder for the user's data. */
  | { readonly kind: 'snap'; readonly userFolder: string }
  /** From the Microsoft Store. */
  | { readonly kind: 'store' }
  /** A program that can be started by its path. */
  | { readonly kind: 'program'; readonly program: string };

/** The facts about this process that determine the packaging. */
export interface PackagedProcess {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly execPath: string;
  readonly windowsStore?: boolean;
}

/** Exists in every Flatpak sandbox, and nowhere else: https://docs.flatpak.org/en/latest/sandbox-permissions.html */
const FLATPAK_INFO = '/.flatpak-info';

/**
 * Returns how the app was installed. Environment variables alone don't decide: a terminal that comes as a snap or an
 * AppImage passes its own on to the programs that are started in it.
 *
 * @param isPackaged Electron's `app.isPackaged`
 * @param exists whether a file exists
 */
export function packagingOf(
  { platform, env, execPath, windowsStore = false }: PackagedProcess,
  isPackaged: boolean,
  exists: (file: string) => boolean = fs.existsSync,
): Packaging {
  const { APPDIR, APPIMAGE, SNAP, SNAP_USER_DATA } = env;
  if (platform === 'linux') {
    if (exists(FLATPAK_INFO)) return { kind: 'flatpak' };
    if (SNAP_USER_DATA && isInside(execPath, SNAP)) return { kind: 'snap', userFolder: SNAP_USER_DATA };
    // The program is in a folder that is mounted while the app runs: https://docs.appimage.org/packaging-guide/environment-variables.html
    if (APPIMAGE && isInside(execPath, APPDIR)) return { kind: 'program', program: APPIMAGE };
  }
  if (!isPackaged) return { kind: 'development' };
  if (windowsStore) return { kind: 'store' };
  return { kind: 'program', program: portableProgram(platform, env) ?? execPath };
}

/** Whether a file is inside a folder on Linux. Nothing is inside no folder. */
export function isInside(file: string, folder: string | undefined): boolean {
  return Boolean(folder) && file.startsWith(path.posix.join(folder ?? '', '/'));
}

/**
 * The portable program that has unpacked this copy into a temporary folder. electron-builder's launcher sets these
 * variables, for every program that is started from a portable app as well.
 */
function portableProgram(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string | undefined {
  const isOurs = env['PORTABLE_EXECUTABLE_APP_FILENAME']?.toLowerCase() === 'uncurl';
  return platform === 'win32' && isOurs ? env['PORTABLE_EXECUTABLE_FILE'] : undefined;
}
