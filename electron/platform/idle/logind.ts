import type { LoginSession, LoginSessionState } from '../logind/login-session.ts';
import { SignalError } from '../signal-error.ts';
import type { IdleSource, KnownIdle } from './idle.ts';

/**
 * Reads the idle time from logind's IdleHint, which some desktops set. It is coarse: the hint becomes true only after
 * several minutes without input, depending on the desktop's settings.
 *
 * @param monotonicSeconds logind's clock: seconds since the system started, without sleep
 */
export function logindIdle(session: Pick<LoginSession, 'read'>, monotonicSeconds: () => number): IdleSource {
  return {
    name: 'logind',
    limit: { key: 'signal_absence_delayed', values: {} },
    read: async () => idleFromLogind(await session.read(), monotonicSeconds()),
  };
}

/**
 * Returns the seconds since the session became idle. This excludes the minutes until the desktop noticed. While the
 * session isn't idle, returns "recent": the last input may be a second or several minutes old.
 *
 * @throws SignalError if the hint isn't about keyboard and mouse input, or was never set
 */
export function idleFromLogind(session: LoginSessionState, monotonicSeconds: number): KnownIdle {
  // For other session types logind watches the terminal, which gets no input once a desktop is started from it.
  if (!['x11', 'wayland', 'mir'].includes(session.Type))
    throw new SignalError({ key: 'signal_not_graphical', values: {} });
  // The hint may be false because the desktop never sets it.
  if (session.IdleSinceHintMonotonic === 0n)
    throw new SignalError({ key: 'signal_no_idle_hint', values: {} });
  if (!session.IdleHint) return 'recent';
  return monotonicSeconds - Number(session.IdleSinceHintMonotonic) / 1_000_000;
}
