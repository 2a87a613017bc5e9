import type { Bus } from '../dbus/bus.ts';
import type { LoginSession } from '../logind/login-session.ts';
import { combinedLock } from './combined-lock.ts';
import type { Lock } from './lock.ts';
import { logindLock } from './logind.ts';
import { powerMonitorLock, type LockPowerMonitor } from './power-monitor.ts';
import { screenSaverLock, screenSaverNames } from './screen-saver.ts';

/** The parts of the system that the sources read from, and the listener. */
export interface LockParts {
  readonly powerMonitor: LockPowerMonitor;
  /** The session bus. */
  readonly session: Pick<Bus, 'call' | 'listen'>;
  readonly login: Pick<LoginSession, 'read' | 'onChange'>;
  /** Called when the screen is locked or unlocked. */
  readonly changed: () => void;
}

/** Returns this system's lock, and starts watching it. */
export function chooseLock(platform: NodeJS.Platform, parts: LockParts): Lock {
  const { powerMonitor, session, login, changed } = parts;
  if (platform !== 'linux') return powerMonitorLock(powerMonitor, changed);
  // Electron has no lock events on Linux.
  const screenSavers = screenSaverNames.map((name) => screenSaverLock(session, name));
  return combinedLock([logindLock(login), ...screenSavers], changed);
}
