/** What the stand-in asks of the X server and the window manager, through xdotool, wmctrl and xprop. */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs a tool on a window that may be gone by now. */
export async function onWindow(command: string, ...values: string[]): Promise<void> {
  await run(command, values).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Error(`The stand-in needs ${command} (Debian package of that name or x11-utils)`);
  });
}

/** The X windows that a process shows now, by their numbers as text. */
export async function visibleWindows(pid: number): Promise<string[]> {
  const search = ['search', '--onlyvisible', '--pid', String(pid), '--class', 'chromium'];
  const { stdout } = await run('xdotool', search).catch(() => ({ stdout: '' })); // it fails when it finds nothing
  return stdout.split('\n').filter(Boolean);
}

/** Whether a window fills the screen, by its own doing or the window manager's, of which Chromium does not tell. */
export async function fillsScreen(xWindow: string): Promise<boolean> {
  const { stdout } = await run('xprop', ['-id', xWindow, '_NET_WM_STATE']).catch(() => ({ stdout: '' }));
  return stdout.includes('_NET_WM_STATE_FULLSCREEN');
}

/**
 * Marks an unmapped window as minimised, because Chromium only treats the page of a minimised window as hidden: an
 * unmapped one still paints and its timers run at full speed.
 */
export async function markMinimized(xWindow: string): Promise<void> {
  await isWithdrawn(xWindow);
  const hidden = ['-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', '_NET_WM_STATE_HIDDEN'];
  await onWindow('xprop', '-id', xWindow, ...hidden);
}
/** Undoes `markMinimized`, before the window is mapped: the window manager would show it as minimised. */
export async function unmarkMinimized(xWindow: string): Promise<void> {
  await onWindow('xprop', '-id', xWindow, '-remove', '_NET_WM_STATE');
}

/** Waits until the window manager has let go of an unmapped window: it then removes the window's state (ICCCM 4.1.3.1). */
async function isWithdrawn(xWindow: string): Promise<void> {
  for (const end = Date.now() + 1000; Date.now() < end;) {
    const { stdout } = await run('xprop', ['-id', xWindow, 'WM_STATE']).catch(() => ({ stdout: '' }));
    if (!/Normal|Iconic/.test(stdout)) return;
  }
}

/** Calls `listener` whenever a window may have been moved, resized or maximised; the answer ends that. */
export function watchPlace(xWindow: string, listener: () => void): () => void {
  const watch = spawn('xev', ['-id', xWindow, '-event', 'structure'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  watch.on('error', (error) => console.error('The stand-in cannot see windows move:', error.message));
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

/** Calls `listener` with the active window's number now and at each change; 0 when there is none. */
export function watchActiveWindow(listener: (active: number) => void): void {
  const watch = spawn('xprop', ['-spy', '-root', '_NET_ACTIVE_WINDOW'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  watch.on('error', (error) => console.error('The stand-in cannot see the focus:', error.message));
  process.once('exit', () => watch.kill());
  createInterface({ input: watch.stdout }).on('line', (line) => {
    listener(Number(/0x[0-9a-f]+/.exec(line)?.[0] ?? 0));
  });
}
