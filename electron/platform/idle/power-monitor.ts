import type { Idle } from './idle.ts';

/** The part of Electron's powerMonitor that is needed. */
export interface IdleSource {
  /** Whole seconds since the last input. */
  getSystemIdleTime(): number;
}

/** Idle time by Electron: right on macOS, Windows and X11, and on Wayland where Chromium knows the compositor. */
export function powerMonitorIdle(powerMonitor: IdleSource): Idle {
  return {
    read: () => powerMonitor.getSystemIdleTime(),
    report: { available: true, by: 'powerMonitor' },
  };
}
