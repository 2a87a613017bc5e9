import type { Bus } from '../dbus/bus.ts';
import type { LoginSession } from '../logind/login-session.ts';
import { fallbackIdle, type RealTime } from './fallback-idle.ts';
import type { Idle, IdleSource } from './idle.ts';
import { logindIdle } from './logind.ts';
import { mutterIdle } from './mutter.ts';
import { powerMonitorIdle, type IdlePowerMonitor } from './power-monitor.ts';
import { screenSaverIdle } from './screen-saver.ts';
import { waylandPowerMonitorIdle } from './wayland-power-monitor.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';

/** The parts of the system that the sources read from. */
export interface IdleParts {
  readonly powerMonitor: IdlePowerMonitor;
  /** The same, if it can hear of the user's input from a Wayland compositor. */
  readonly waylandPowerMonitor: IdlePowerMonitor | undefined;
  /** The session bus. */
  readonly session: Pick<Bus, 'call'>;
  readonly login: Pick<LoginSession, 'read'>;
  readonly time: RealTime;
  /** Seconds since the system started, without sleep. */
  readonly monotonicSeconds: () => number;
}

type SourceName = 'powerMonitor' | 'waylandPowerMonitor' | 'mutter' | 'screenSaver' | 'logind';

/** Returns this system's idle time. Reads nothing before the first call of `read`. */
export function chooseIdle(
  platform: NodeJS.Platform,
  environment: SessionEnvironment,
  parts: IdleParts,
): Idle {
  const { powerMonitor, waylandPowerMonitor } = parts;
  const sources: Record<SourceName, IdleSource | undefined> = {
    powerMonitor: powerMonitorIdle(powerMonitor),
    waylandPowerMonitor: waylandPowerMonitor && waylandPowerMonitorIdle(waylandPowerMonitor),
    mutter: mutterIdle(parts.session),
    screenSaver: screenSaverIdle(parts.session),
    logind: logindIdle(parts.login, parts.monotonicSeconds),
  };
  const names = idleSourcesFor(platform, environment);
  return fallbackIdle(
    names.map((name) => sources[name]).filter((source) => source !== undefined),
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
  // On Wayland, powerMonitor works only with some compositors.
  return isWayland(environment) ? [...overDBus, 'waylandPowerMonitor'] : ['powerMonitor', ...overDBus];
}
