/** Parses xprop's output for the properties in which a window manager describes windows. */
import { SignalError } from '../signal-error.ts';

/**
 * Returns the id of the active window from `xprop -root _NET_SUPPORTED _NET_ACTIVE_WINDOW`, or undefined if there is
 * none. Some window managers remove the property then.
 *
 * @throws SignalError if the window manager doesn't report the active window
 */
export function parseActiveWindow(output: string): string | undefined {
  // Some window managers add a second number, which has no meaning.
  const [, window] = /^_NET_ACTIVE_WINDOW\(WINDOW\): window id # (0x[0-9a-f]+)/m.exec(output) ?? [];
  if (window !== undefined) return Number(window) === 0 ? undefined : window;
  if (/^_NET_SUPPORTED\(ATOM\) = .*\b_NET_ACTIVE_WINDOW\b/m.test(output)) return undefined;
  throw new SignalError({ key: 'signal_no_active_window', values: {} });
}

/**
 * Returns whether a window is in full screen, from `xprop -id … _NET_WM_STATE`. A window without this property isn't.
 *
 * @throws if the output isn't about this property
 */
export function parseFullScreen(output: string): boolean {
  const [, type, states = ''] = /^_NET_WM_STATE(\(ATOM\) =|:)(.*)$/m.exec(output) ?? [];
  if (type === undefined) throw new Error("xprop didn't print the state of the active window");
  return states.split(',').some((state) => state.trim() === '_NET_WM_STATE_FULLSCREEN');
}
