import type { Idle } from '../platform/idle/idle.ts';
import { chooseIdle, type DesktopEnvironment } from '../platform/idle/choose.ts';
import type { IdleSource } from '../platform/idle/power-monitor.ts';
import type { Lock } from '../platform/lock/lock.ts';
import { chooseLock } from '../platform/lock/choose.ts';
import type { LockSource } from '../platform/lock/power-monitor.ts';

/** What a tick tells about the person, read at that moment. */
export interface Presence {
  /** Seconds of the clock's time since the last input; null where this cannot be read. */
  readonly idleSeconds: number | null;
  readonly locked: boolean;
  /** Whether the window with the running stretch has the keyboard focus. */
  readonly windowFocused: boolean;
}

export interface PresenceSources {
  readonly system: { readonly platform: NodeJS.Platform; readonly env: DesktopEnvironment };
  readonly powerMonitor: IdleSource & LockSource;
  readonly window: { readonly isFocused: boolean };
  /** How many times faster than life the app's clock runs. */
  readonly speed: number;
  /** Called when something is known that cannot wait for the next tick. */
  readonly changed: () => void;
}

/** All that this machine tells about the person. */
export function watchPresence({ system, powerMonitor, window, speed, changed }: PresenceSources): {
  readonly idle: Idle['report'];
  readonly lock: Lock['report'];
  read(): Presence;
} {
  const idle = chooseIdle(system.platform, system.env, powerMonitor);
  const lock = chooseLock(system.platform, powerMonitor, changed);
  return {
    idle: idle.report,
    lock: lock.report,
    read() {
      const idleSeconds = idle.read();
      return {
        idleSeconds: idleSeconds === null ? null : idleSeconds * speed,
        locked: lock.locked,
        windowFocused: window.isFocused,
      };
    },
  };
}
