/** What xprop prints of the properties by which a window manager tells about windows. */
import { CannotTell } from '../reason.ts';

/**
 * The window in front, from `xprop -root _NET_SUPPORTED _NET_ACTIVE_WINDOW`; undefined when there is none, which some
 * window managers tell by leaving the property out.
 *
 * @throws when the window manager does not tell
 */
export function parseActiveWindow(output: string): string | undefined {
  // Some add a second number, which means nothing.
  const [, window] = /^_NET_ACTIVE_WINDOW\(WINDOW\): window id # (0x[0-9a-f]+)/m.exec(output) ?? [];
  if (window !== undefined) return Number(window) === 0 ? undefined : window;
  if (/^_NET_SUPPORTED\(ATOM\) = .*\b_NET_ACTIVE_WINDOW\b/m.test(output)) return undefined;
  throw new CannotTell({ key: 'signal_no_active_window', values: {} });
}

/**
 * Whether a window fills the screen, from `xprop -id … _NET_WM_STATE`. A window without this property does not.
 *
 * @throws when it says nothing about it
 */
export function parseFullScreen(output: string): boolean {
  const [, type, states = ''] = /^_NET_WM_STATE(\(ATOM\) =|:)(.*)$/m.exec(output) ?? [];
  if (type === undefined) throw new Error('xprop does not tell the state of the window in front');
  return states.split(',').some((state) => state.trim() === '_NET_WM_STATE_FULLSCREEN');
}
