import type { DeferralSource } from '../deferral-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseActiveWindow, parseFullScreen } from './xprop-output.ts';

/** A window that closes is asked about no more often than this: whatever comes to the front next is asked instead. */
const TRIES = 3;

/** Whether the window in front fills the screen, as the window manager says by the properties of EWMH. */
export function x11FullScreen(run: RunProgram): DeferralSource {
  return {
    by: 'xprop',
    async read() {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const window = parseActiveWindow(
          await run('xprop', ['-root', '_NET_SUPPORTED', '_NET_ACTIVE_WINDOW']),
        );
        if (window === undefined) break;
        const states = await unlessClosed(run('xprop', ['-id', window, '_NET_WM_STATE']));
        if (states !== undefined) return { holds: parseFullScreen(states), by: 'xprop' };
      }
      return { holds: false, by: 'xprop' };
    },
  };
}

/** What was printed about a window, or undefined where the window has closed since its id was read. */
async function unlessClosed(asked: Promise<string>): Promise<string | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.message.includes('BadWindow')) return undefined;
    throw error;
  }
}
