import type { Bus } from '../dbus/bus.ts';
import type { LoginSession } from '../logind/login-session.ts';
import { anyOf } from './any-of.ts';
import type { Lock } from './lock.ts';
import { logindLock } from './logind.ts';
import { powerMonitorLock, type LockPowerMonitor } from './power-monitor.ts';
import { screenSaverLock, screenSaverNames } from './screen-saver.ts';

export interface LockParts {
  readonly powerMonitor: LockPowerMonitor;
  /** The session's bus. */
  readonly session: Pick<Bus, 'call' | 'listen'>;
  readonly login: Pick<LoginSession, 'read' | 'onChange'>;
  /** Called when the screen has become locked or unlocked. */
  readonly changed: () => void;
}

/** The way to know about the lock here, followed from now on. */
export function chooseLock(platform: NodeJS.Platform, parts: LockParts): Lock {
  const { powerMonitor, session, login, changed } = parts;
  if (platform !== 'linux') return powerMonitorLock(powerMonitor, changed);
  // Electron has no lock events on Linux.
  const screenSavers = screenSaverNames.map((name) => screenSaverLock(session, name));
  return anyOf([logindLock(login), ...screenSavers], changed);
}
