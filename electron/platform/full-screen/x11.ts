import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseActiveWindow, parseFullScreen } from './xprop-output.ts';

/** If the active window closes before its state is read, the next active window is tried, up to this many in all. */
const MAX_WINDOWS = 3;

/** Reads whether the active window is in full screen, from the window manager's EWMH properties. */
export function x11FullScreen(run: RunProgram): DeferralSource {
  return {
    by: 'xprop',
    async read() {
      for (let tries = 0; tries < MAX_WINDOWS; tries += 1) {
        const window = parseActiveWindow(
          await run('xprop', ['-root', '_NET_SUPPORTED', '_NET_ACTIVE_WINDOW']),
        );
        if (window === undefined) break;
        const states = await unlessClosed(run('xprop', ['-id', window, '_NET_WM_STATE']));
        if (states !== undefined) return { defers: parseFullScreen(states), by: 'xprop' };
      }
      return { defers: false, by: 'xprop' };
    },
  };
}

/** Returns xprop's output for a window, or undefined if the window has closed since its id was read. */
async function unlessClosed(output: Promise<string>): Promise<string | undefined> {
  try {
    return await output;
  } catch (error) {
    if (error instanceof Error && error.message.includes('BadWindow')) return undefined;
    throw error;
  }
}
