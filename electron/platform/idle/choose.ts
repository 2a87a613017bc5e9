import type { Bus } from '../dbus/bus.ts';
import type { LoginSession } from '../logind/login-session.ts';
import { fallbackIdle, type RealTime } from './fallback-idle.ts';
import type { Idle, IdleSource } from './idle.ts';
import { logindIdle } from './logind.ts';
import { mutterIdle } from './mutter.ts';
import { powerMonitorIdle, type IdlePowerMonitor } from './power-monitor.ts';
import { screenSaverIdle } from './screen-saver.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';

/** The parts of the system that the sources read from. */
export interface IdleParts {
  readonly powerMonitor: IdlePowerMonitor;
  /** The session bus. */
  readonly session: Pick<Bus, 'call'>;
  readonly login: Pick<LoginSession, 'read'>;
  readonly time: RealTime;
  /** Seconds since the system started, without sleep. */
  readonly monotonicSeconds: () => number;
}

type SourceName = 'powerMonitor' | 'mutter' | 'screenSaver' | 'logind';

/** Returns this system's idle time. Reads nothing before the first call of `read`. */
export function chooseIdle(
  platform: NodeJS.Platform,
  environment: SessionEnvironment,
  parts: IdleParts,
): Idle {
  const sources: Record<SourceName, IdleSource> = {
    powerMonitor: powerMonitorIdle(parts.powerMonitor),
    mutter: mutterIdle(parts.session),
    screenSaver: screenSaverIdle(parts.session),
    logind: logindIdle(parts.login, parts.monotonicSeconds),
  };
  const names = idleSourcesFor(platform, environment);
  return fallbackIdle(
    names.map((name) => sources[name]),
    parts.time,
  );
}

/** Returns the sources to try, most reliable first. */
export function idleSourcesFor(
  platform: NodeJS.Platform,
  environment: SessionEnvironment,
): readonly SourceName[] {
  if (platform !== 'linux') return ['powerMonitor'];
  const overDBus: readonly SourceName[] = ['mutter', 'screenSaver', 'logind'];
  // On Wayland, powerMonitor always returns 0 if Chromium doesn't support the compositor's protocol, which would count
  // an absence as sitting. Through XWayland it only sees input into X11 windows.
  return isWayland(environment) ? overDBus : ['powerMonitor', ...overDBus];
}
