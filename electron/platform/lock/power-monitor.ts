import type { Lock } from './lock.ts';

/** The part of Electron's powerMonitor that is needed. */
export interface LockPowerMonitor {
  on(event: 'lock-screen' | 'unlock-screen', listener: () => void): unknown;
}

/** The lock by Electron's events, which exist on macOS and Windows. */
export function powerMonitorLock(powerMonitor: LockPowerMonitor, changed: () => void): Lock {
  let locked = false;
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
