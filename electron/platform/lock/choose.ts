import type { Lock } from './lock.ts';
import { powerMonitorLock, type LockSource } from './power-monitor.ts';

/** The way to know about the lock here, or one that says why there is none. `changed` is called at each change. */
export function chooseLock(platform: NodeJS.Platform, powerMonitor: LockSource, changed: () => void): Lock {
  if (platform === 'darwin' || platform === 'win32') return powerMonitorLock(powerMonitor, changed);
  return { locked: false, report: { available: false, by: 'Electron has no lock events on Linux' } };
}
