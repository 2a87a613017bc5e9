/** Finds a display for an app and starts Electron, or the stand-in, on it. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { Desk } from './desk/desk.ts';
import { electronProgram, type ElectronChoice } from './choose-electron.ts';
import { thisHost, whyWithoutSandbox } from './sandbox.ts';
import type { Purpose } from './system-packages.ts';

/** Where the app appears: on the user's own display or on a private one. */
export interface Display {
  /** The environment to start the app with. */
  readonly environment: NodeJS.ProcessEnv;
  /** Ends a private display. Call it after the app has ended. */
  close(): Promise<void>;
}

/** The display of this process, if it has one. */
export const theUsersDisplay: Display = { environment: process.env, close: () => Promise.resolve() };

/** Whether this process can show windows to the user. The stand-in needs X, on Wayland too. */
export function hasDisplay(electron: ElectronChoice): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY) || (electron.kind === 'electron' && Boolean(WAYLAND_DISPLAY));
}

/** Returns the purposes for which the app needs system programs here. */
export function purposesOf(electron: ElectronChoice): Purpose[] {
  return [
    ...(electron.kind === 'stand-in' ? (['the stand-in for Electron'] as const) : []),
    ...(hasDisplay(electron) ? [] : (['a private desk'] as const)),
  ];
}

/** Returns the user's display if there is one. Otherwise starts a private desk and says so on standard error. */
export async function openDisplay(electron: ElectronChoice): Promise<Display> {
  if (hasDisplay(electron)) return theUsersDisplay;
  const desk = await Desk.start({ ownFolders: false });
  console.error(
    `There is no display here. The app runs on a private one, ${desk.environment['DISPLAY'] ?? ''} (Xvfb), ` +
      "whose tray and notifications you can't see. On your own desktop, look for the ring in the tray.",
  );
  return { environment: desk.environment, close: () => desk.stop() };
}

/** Returns the name to show for the chosen runtime. */
export function nameOf(electron: ElectronChoice): string {
  return electron.kind === 'electron' ? 'Electron' : 'the stand-in for Electron (tools/electron-standin)';
}

/**
 * Starts an app.
 *
 * @param folder the app's folder, with a package.json that names its main file
 * @param values command-line arguments for the app
 */
export function startElectron(
  electron: ElectronChoice,
  folder: string,
  values: readonly string[],
  environment: NodeJS.ProcessEnv,
  stdio: StdioOptions,
): ChildProcess {
  const program = electronProgram(electron);
  // The stand-in takes care of its own Chromium.
  const mayLackSandbox = electron.kind === 'electron' && process.platform === 'linux';
  const reason = mayLackSandbox ? whyWithoutSandbox(program, thisHost) : undefined;
  if (reason !== undefined && !said.has(reason)) console.error(reason);
  if (reason !== undefined) said.add(reason);
  const switches = reason === undefined ? [] : ['--no-sandbox'];
  return spawn(program, [...switches, folder, ...values], { env: environment, stdio });
}

/** What has been said about the sandbox: `npm run dev` starts the app again and again. */
const said = new Set<string>();

/**
 * Resolves with a process's exit code when it has ended, or with 1 if a signal ended it. Rejects with an Error that names
 * the program if it can't start.
 */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(
        new Error(`${child.spawnfile} can't be started (${error.message}). Run npm ci to install it again.`),
      );
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** How often to check whether the shell in which npm started this process is still running, in ms. */
const PARENT_CHECK = 500;

/**
 * Calls back when this process should end: on SIGINT, SIGTERM or SIGHUP, or when its parent ends. npm passes a signal to
 * the shell that runs a script, and that shell ends without passing it on.
 */
export function onTermination(end: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    end('SIGTERM');
  }, PARENT_CHECK);
  check.unref();
}
