import { BaseWindow, powerMonitor } from 'electron';
import { isWaylandClient } from './wayland-client.ts';
import type { IdlePowerMonitor } from '../platform/idle/power-monitor.ts';

/**
 * Returns Electron's powerMonitor if it can hear of the user's input from a Wayland compositor. XWayland's
 * clients can't: they only know about input into X11 windows.
 *
 * Chromium asks the compositor at the first reading. But it sends what it asks only together with something else, such
 * as a request for a window: an app in the tray would read 0 until its window opens. A window that is never shown makes
 * Chromium send it now.
 */
export function waylandIdleMonitor(): IdlePowerMonitor | undefined {
  if (!isWaylandClient()) return undefined;
  powerMonitor.getSystemIdleTime();
  const window = new BaseWindow({ show: false });
  // Not at once: until the app has started, Electron would quit with its last window.
  setImmediate(() => {
    window.destroy();
  });
  return powerMonitor;
}
