import type { Lock } from './lock.ts';

/** The part of Electron's powerMonitor that is used. */
export interface LockPowerMonitor {
  on(event: 'lock-screen' | 'unlock-screen', listener: () => void): unknown;
  /** "locked", or the idle state for this threshold, in seconds. */
  getSystemIdleState(idleThreshold: number): string;
}

/** Reads the lock from Electron's events, which exist on macOS and Windows only. */
export function powerMonitorLock(powerMonitor: LockPowerMonitor, changed: () => void): Lock {
  let locked = powerMonitor.getSystemIdleState(1) === 'locked';
  const setLocked = (isLocked: boolean) => () => {
    locked = isLocked;
    changed();
  };
  powerMonitor.on('lock-screen', setLocked(true));
  powerMonitor.on('unlock-screen', setLocked(false));
  return {
    get locked() {
      return locked;
    },
    report: { available: true, by: 'powerMonitor' },
  };
}
