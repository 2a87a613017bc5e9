/** What the stand-in asks the X server and the window manager, through xdotool, xprop and xev. */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a command on a window. Ignores its failure, because the window may be gone by now.
 *
 * @throws when the command isn't installed
 */
export async function onWindow(command: string, ...values: string[]): Promise<void> {
  await run(command, values).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`The stand-in needs ${command} (Debian package ${command} or x11-utils)`);
  });
}

/** The visible Chromium windows of a process, as X window numbers in text. */
export async function visibleWindows(pid: number): Promise<string[]> {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--class', 'chromium'];
  const { stdout } = await run('xdotool', search).catch(() => ({ stdout: '' })); // xdotool fails if it finds none
  return stdout.split('\n').filter(Boolean);
}

async function property(xWindow: string, name: string): Promise<string> {
  const { stdout } = await run('xprop', ['-id', xWindow, name]).catch(() => ({ stdout: '' }));
  return stdout;
}

/**
 * Whether a window is full-screen, through Chromium or the window manager. Chromium doesn't report the second over the
 * DevTools protocol.
 */
export async function fillsScreen(xWindow: string): Promise<boolean> {
  return (await property(xWindow, '_NET_WM_STATE')).includes('_NET_WM_STATE_FULLSCREEN');
}

/**
 * Resolves when the window manager has stopped managing an unmapped window (ICCCM 4.1.3.1), or after 1 s. Until then
 * the window manager may still clear the window's state.
 */
export async function isWithdrawn(xWindow: string): Promise<void> {
  for (const end = Date.now() + 1000; Date.now() < end;)
    if (!/Normal|Iconic/.test(await property(xWindow, 'WM_STATE'))) return;
}

/** Calls `listener` whenever a window may have moved, been resized or maximised. Returns a function that stops it. */
export function watchBounds(xWindow: string, listener: () => void): () => void {
  const watch = spawn('xev', ['-id', xWindow, '-event', 'structure'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  watch.on('error', (error) => console.error("The stand-in can't see windows move:", error.message));
  const end = (): void => void watch.kill();
  process.once('exit', end);
  createInterface({ input: watch.stdout }).on('line', (line) => {
    if (line.startsWith('ConfigureNotify event')) listener();
  });
  return () => {
    process.off('exit', end);
    end();
  };
}

/** Calls `listener` with the active window's number, now and at each change. The number is 0 if no window is active. */
export function watchActiveWindow(listener: (active: number) => void): void {
  const watch = spawn('xprop', ['-spy', '-root', '_NET_ACTIVE_WINDOW'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  watch.on('error', (error) => console.error("The stand-in can't see the focus:", error.message));
  process.once('exit', () => watch.kill());
  createInterface({ input: watch.stdout }).on('line', (line) => {
    listener(Number(/0x[0-9a-f]+/.exec(line)?.[0] ?? 0));
  });
}
