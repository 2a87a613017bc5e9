import type { Bus } from '../dbus/bus.ts';
import type { LoginSession } from '../logind/login-session.ts';
import { firstThatWorks, type RealTime } from './first-that-works.ts';
import type { Idle, IdleSource } from './idle.ts';
import { logindIdle } from './logind.ts';
import { mutterIdle } from './mutter.ts';
import { powerMonitorIdle, type IdlePowerMonitor } from './power-monitor.ts';
import { screenSaverIdle } from './screen-saver.ts';
import { isWayland, type SessionEnvironment } from '../wayland.ts';

export interface IdleParts {
  readonly powerMonitor: IdlePowerMonitor;
  /** The session's bus. */
  readonly session: Pick<Bus, 'call'>;
  readonly login: Pick<LoginSession, 'read'>;
  readonly time: RealTime;
  /** Seconds of the clock that stands still in sleep, since the machine started. */
  readonly monotonicSeconds: () => number;
}

type SourceName = 'powerMonitor' | 'mutter' | 'screenSaver' | 'logind';

/** The way to read the idle time here. Nothing is asked before the first reading. */
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
  return firstThatWorks(
    names.map((name) => sources[name]),
    parts.time,
  );
}

/** The sources to try, the one to trust most first. */
export function idleSourcesFor(
  platform: NodeJS.Platform,
  environment: SessionEnvironment,
): readonly SourceName[] {
  if (platform !== 'linux') return ['powerMonitor'];
  const overDBus: readonly SourceName[] = ['mutter', 'screenSaver', 'logind'];
  // On Wayland powerMonitor answers 0 for ever where Chromium knows no protocol of the compositor's: that would count
  // an empty chair as sitting. Through XWayland it would see only what is typed into X windows.
  return isWayland(environment) ? overDBus : ['powerMonitor', ...overDBus];
}
