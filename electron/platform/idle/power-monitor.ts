import type { IdleSource } from './idle.ts';

/** The part of Electron's powerMonitor that is used. */
export interface IdlePowerMonitor {
  /** Whole seconds since the last input. */
  getSystemIdleTime(): number;
}

/** Reads the idle time from Electron. Correct on macOS, Windows and X11. */
export function powerMonitorIdle(powerMonitor: IdlePowerMonitor): IdleSource {
  return { name: 'powerMonitor', read: () => powerMonitor.getSystemIdleTime() };
}
