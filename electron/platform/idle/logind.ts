import type { LoginSession, LoginSessionState } from '../logind/login-session.ts';
import { CannotTell } from '../reason.ts';
import type { IdleSource, ToldIdle } from './idle.ts';

/**
 * Idle time by the hint that desktops may give to logind. It is coarse: after some minutes without input, as many as
 * the desktop is set to, the hint becomes true.
 *
 * @param monotonicSeconds the clock by which logind tells, in s since the machine started
 */
export function logindIdle(session: Pick<LoginSession, 'read'>, monotonicSeconds: () => number): IdleSource {
  return {
    name: 'logind',
    limit: { key: 'signal_absence_delayed', values: {} },
    read: async () => idleFromLogind(await session.read(), monotonicSeconds()),
  };
}

/**
 * The seconds for which the session has been idle at least: the minutes until the desktop noticed are missing. While it
 * is not idle the last input may be a second old or some minutes.
 *
 * @throws where the hint says nothing about the person
 */
export function idleFromLogind(session: LoginSessionState, monotonicSeconds: number): ToldIdle {
  // Of other sessions logind watches the terminal, which nobody touches who has started a desktop from it.
  if (!['x11', 'wayland', 'mir'].includes(session.Type))
    throw new CannotTell({ key: 'signal_not_graphical', values: {} });
  // The hint may be false because nobody ever sets it.
  if (session.IdleSinceHintMonotonic === 0n) throw new CannotTell({ key: 'signal_no_idle_hint', values: {} });
  if (!session.IdleHint) return 'recent';
  return monotonicSeconds - Number(session.IdleSinceHintMonotonic) / 1_000_000;
}
