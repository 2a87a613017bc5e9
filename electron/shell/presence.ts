import type { IdleReading } from '../../core/signals/idle-reading.ts';
import type { SignalReport } from '../../core/signals/signal-report.ts';
import type { Bus } from '../platform/dbus/bus.ts';
import { chooseIdle } from '../platform/idle/choose.ts';
import type { RealTime } from '../platform/idle/fallback-idle.ts';
import type { IdlePowerMonitor } from '../platform/idle/power-monitor.ts';
import { chooseLock } from '../platform/lock/choose.ts';
import type { LockPowerMonitor } from '../platform/lock/power-monitor.ts';
import { LoginSession } from '../platform/logind/login-session.ts';
import type { SessionEnvironment } from '../platform/wayland.ts';
import { monotonicSeconds } from '../platform/clock.ts';

/** What a tick tells about the person. */
export interface Presence {
  /** How long ago the last input was, by the app's clock. */
  readonly idleSeconds: IdleReading;
  readonly locked: boolean;
  /** Whether the window with the running stretch has the keyboard focus. */
  readonly windowFocused: boolean;
}

export interface PresenceSources {
  readonly system: {
    readonly platform: NodeJS.Platform;
    readonly env: SessionEnvironment & { readonly XDG_SESSION_ID?: string | undefined };
  };
  readonly powerMonitor: IdlePowerMonitor & LockPowerMonitor;
  readonly buses: {
    readonly session: Pick<Bus, 'call' | 'listen'>;
    readonly system: Pick<Bus, 'call' | 'listen'>;
  };
  readonly window: { readonly isFocused: boolean };
  readonly time: RealTime;
  /**
   * How many times faster than life the app's clock runs; idle seconds are multiplied by it. The whole seconds of
   * powerMonitor then become steps of so many seconds, too coarse for the rule of typing: at twice the speed, who
   * types is at 0 or 2.
   */
  readonly speed: number;
  /** Called when something is known that cannot wait for the next tick. */
  readonly changed: () => void;
}

/** All that this machine tells about the person. */
export function watchPresence(sources: PresenceSources): {
  readonly idle: SignalReport;
  readonly lock: SignalReport;
  read(): Promise<Presence>;
} {
  const { system, powerMonitor, buses, window, time, speed, changed } = sources;
  const { session } = buses;
  const login = new LoginSession(buses.system, system.env);
  const idleParts = { powerMonitor, session, login, time, monotonicSeconds };
  const idle = chooseIdle(system.platform, system.env, idleParts);
  const lock = chooseLock(system.platform, { powerMonitor, session, login, changed });
  return {
    get idle() {
      return idle.report;
    },
    get lock() {
      return lock.report;
    },
    async read() {
      const idleSeconds = await idle.read();
      // Read last: they are known at once, and may have changed meanwhile.
      return {
        idleSeconds: typeof idleSeconds === 'number' ? idleSeconds * speed : idleSeconds,
        locked: lock.locked,
        windowFocused: window.isFocused,
      };
    },
  };
}
