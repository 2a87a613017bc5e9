import type { Idle } from '../platform/idle/idle.ts';
import type { Lock } from '../platform/lock/lock.ts';

/** What a tick tells about the person, read at that moment. */
export interface Presence {
  /** Seconds of the clock's time since the last input; null where this cannot be read. */
  readonly idleSeconds: number | null;
  readonly locked: boolean;
  readonly typing: boolean;
  /** Whether the window with the running stretch has the keyboard focus. */
  readonly windowFocused: boolean;
}

/** Reads all that is known about the person; idle time is turned into the clock's time by its speed. */
export function readPresence(
  idle: Idle,
  lock: Lock,
  window: { isFocused: boolean },
  speed: number,
): Presence {
  const idleSeconds = idle.read();
  return {
    idleSeconds: idleSeconds === null ? null : idleSeconds * speed,
    locked: lock.locked,
    // Only reminders that are held back would ask for it, and none are yet.
    typing: false,
    windowFocused: window.isFocused,
  };
}
