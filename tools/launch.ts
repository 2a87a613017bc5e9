/** Where an app can be shown, and how Electron, or what stands in for it, is started there. */
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Desk } from './desk/desk.ts';
import type { ElectronChoice } from './choose-electron.ts';
import { repository } from './repository.ts';
import type { Purpose } from './system-packages.ts';

/** Where the app appears: the person's own desktop, or a private one. */
export interface Place {
  /** What to start the app with. */
  readonly environment: NodeJS.ProcessEnv;
  /** To be called when the app has ended. */
  close(): Promise<void>;
}

/** Whether this process can show windows to the person. The stand-in speaks X only, also on Wayland. */
export function hasDisplay(electron: ElectronChoice): boolean {
  if (process.platform !== 'linux') return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY) || (electron.kind === 'electron' && Boolean(WAYLAND_DISPLAY));
}

/** What must be installed to run the app here. */
export function purposesOf(electron: ElectronChoice): Purpose[] {
  return [
    ...(electron.kind === 'stand-in' ? (['the stand-in for Electron'] as const) : []),
    ...(hasDisplay(electron) ? [] : (['a private desk'] as const)),
  ];
}

/** Opens the person's desktop where there is one, else a private desk, and says so. */
export async function openDisplay(electron: ElectronChoice): Promise<Place> {
  if (hasDisplay(electron)) return { environment: process.env, close: () => Promise.resolve() };
  const desk = await Desk.start({ ownFolders: false });
  console.error(
    `There is no display here: the app runs on a private one, ${desk.environment['DISPLAY'] ?? ''} (Xvfb), with a tray and ` +
      'notifications that nobody sees. On a desktop, look for the ring in the tray.',
  );
  return { environment: desk.environment, close: () => desk.stop() };
}

/** "Electron" or what stands in for it, as shown to people. */
export function nameOf(electron: ElectronChoice): string {
  return electron.kind === 'electron' ? 'Electron' : 'the stand-in for Electron (tools/electron-standin)';
}

/** Electron's program: in the folder that was chosen, or in npm's package, which notes the program's name. */
export function electronProgram(electron: ElectronChoice): string {
  const npmElectron = path.join(repository, 'node_modules/electron');
  const note = path.join(npmElectron, 'path.txt');
  const name = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : 'electron';
  return path.join(electron.path ?? path.join(npmElectron, 'dist'), name);
}

/**
 * Starts an app.
 *
 * @param folder the app's, with a package.json that names its main file
 * @param values switches and words for the app
 */
export function startElectron(
  electron: ElectronChoice,
  folder: string,
  values: readonly string[],
  environment: NodeJS.ProcessEnv,
  stdio: StdioOptions,
): ChildProcess {
  // Chromium refuses to run as root with its sandbox on. The stand-in sees to that itself.
  const asRoot = electron.kind === 'electron' && process.platform === 'linux' && process.getuid?.() === 0;
  if (asRoot) console.error("Running as root, so without Chromium's sandbox.");
  const switches = asRoot ? ['--no-sandbox'] : [];
  return spawn(electronProgram(electron), [...switches, folder, ...values], { env: environment, stdio });
}

/** Resolves with the exit code when a process has ended; one that a signal ended counts as failed. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** How often to look whether the shell that npm started us in is still there, in ms. */
const PARENT_CHECK = 500;

/**
 * Calls back when this process is told to end. npm passes a signal to the shell that runs a script, and the shell ends
 * without passing it on: so its end is taken for the signal.
 */
export function whenToldToEnd(end: (signal: NodeJS.Signals) => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal));
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    end('SIGTERM');
  }, PARENT_CHECK);
  check.unref();
}
