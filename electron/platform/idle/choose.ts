import type { Idle } from './idle.ts';
import { powerMonitorIdle, type IdleSource } from './power-monitor.ts';

/** The part of the environment that tells one desktop from another. */
export interface DesktopEnvironment {
  readonly XDG_SESSION_TYPE?: string | undefined;
  readonly WAYLAND_DISPLAY?: string | undefined;
  /** Names of the desktop, joined by colons, such as "ubuntu:GNOME". */
  readonly XDG_CURRENT_DESKTOP?: string | undefined;
}

/** The desktops whose Wayland compositor Chromium can ask for the idle time. */
const knownOnWayland = ['gnome', 'kde'];

/** The way to read the idle time here, or one that says why it cannot be read. */
export function chooseIdle(
  platform: NodeJS.Platform,
  environment: DesktopEnvironment,
  powerMonitor: IdleSource,
): Idle {
  if (platform !== 'linux' || !isWayland(environment)) return powerMonitorIdle(powerMonitor);
  const desktops = (environment.XDG_CURRENT_DESKTOP ?? '').toLowerCase().split(':');
  if (desktops.some((desktop) => knownOnWayland.includes(desktop))) return powerMonitorIdle(powerMonitor);
  // Elsewhere on Wayland powerMonitor answers 0 for ever, which would count an empty chair as sitting.
  return {
    read: () => null,
    report: { available: false, by: 'this Wayland desktop does not tell how long nobody has typed' },
  };
}

function isWayland({ XDG_SESSION_TYPE, WAYLAND_DISPLAY }: DesktopEnvironment): boolean {
  return XDG_SESSION_TYPE === 'wayland' || (XDG_SESSION_TYPE === undefined && Boolean(WAYLAND_DISPLAY));
}
