import type { Lock } from './lock.ts';

/** The part of Electron's powerMonitor that is needed. */
export interface LockPowerMonitor {
  on(event: 'lock-screen' | 'unlock-screen', listener: () => void): unknown;
  /** "locked", or else what the idle time is by this threshold, in s. */
  getSystemIdleState(idleThreshold: number): string;
}

/** The lock by Electron's events, which exist on macOS and Windows. */
export function powerMonitorLock(powerMonitor: LockPowerMonitor, changed: () => void): Lock {
  let locked = powerMonitor.getSystemIdleState(1) === 'locked';
  const become = (now: boolean) => () => {
    locked = now;
    changed();
  };
  powerMonitor.on('lock-screen', become(true));
  powerMonitor.on('unlock-screen', become(false));
  return {
    get locked() {
      return locked;
    },
    report: { available: true, by: 'powerMonitor' },
  };
}
