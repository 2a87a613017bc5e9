import type { HoldSource } from '../hold-signal.ts';
import type { RunProgram } from '../program.ts';
import { parseActiveWindow, parseFullScreen } from './xprop-output.ts';

/** Whether the window in front fills the screen, as the window manager says by the properties of EWMH. */
export function x11FullScreen(run: RunProgram): HoldSource {
  return {
    by: 'xprop',
    async read() {
      const window = parseActiveWindow(await run('xprop', ['-root', '_NET_SUPPORTED', '_NET_ACTIVE_WINDOW']));
      if (window === undefined) return { holds: false, by: 'xprop' };
      const holds = parseFullScreen(await run('xprop', ['-id', window, '_NET_WM_STATE']));
      return { holds, by: 'xprop' };
    },
  };
}
