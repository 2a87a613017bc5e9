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

/** The signals about the user's presence, as a tick carries them. */
export interface PresenceSignals {
  /** The idle time by the app's clock, in seconds, if it is a number. */
  readonly idleSeconds: IdleReading;
  readonly locked: boolean;
  /** Whether the app's window has the keyboard focus; false if there is no window. */
  readonly windowFocused: boolean;
}

export interface PresenceSources {
  readonly system: {
    readonly platform: NodeJS.Platform;
    readonly env: SessionEnvironment & { readonly XDG_SESSION_ID?: string | undefined };
  };
  readonly powerMonitor: IdlePowerMonitor & LockPowerMonitor;
  readonly waylandPowerMonitor: IdlePowerMonitor | undefined;
  readonly buses: {
    readonly session: Pick<Bus, 'call' | 'listen'>;
    readonly system: Pick<Bus, 'call' | 'listen'>;
  };
  readonly window: { readonly isFocused: boolean };
  readonly time: RealTime;
  /**
   * How many times faster than real time the app's clock runs; idle seconds are multiplied by it. powerMonitor reports
   * whole seconds, so the steps become coarser by the same factor. That is too coarse to detect typing: at twice the
   * speed, a typing user's idle time is 0 or 2 s.
   */
  readonly speed: number;
  /** Called when the screen is locked or unlocked. */
  readonly onLockChange: () => void;
}

/** Watches the lock, and returns the reader of presence, with the sources that it uses. */
export function watchPresence(sources: PresenceSources): {
  readonly idle: SignalReport;
  readonly lock: SignalReport;
  read(): Promise<PresenceSignals>;
} {
  const { system, powerMonitor, waylandPowerMonitor, buses, window, time, speed, onLockChange } = sources;
  const { session } = buses;
  const login = new LoginSession(buses.system, system.env);
  const idleParts = { powerMonitor, waylandPowerMonitor, session, login, time, monotonicSeconds };
  const idle = chooseIdle(system.platform, system.env, idleParts);
  const lock = chooseLock(system.platform, { powerMonitor, session, login, changed: onLockChange });
  return {
    get idle() {
      return idle.report;
    },
    get lock() {
      return lock.report;
    },
    async read() {
      const idleSeconds = await idle.read();
      // Reading the idle time takes a while, and these may have changed meanwhile.
      return {
        idleSeconds: typeof idleSeconds === 'number' ? idleSeconds * speed : idleSeconds,
        locked: lock.locked,
        windowFocused: window.isFocused,
      };
    },
  };
}
