import type { LoginSession } from '../logind/login-session.ts';
import { reasonsOf } from '../reason.ts';
import type { LockSource } from './lock.ts';

/**
 * The lock by logind's LockedHint, which GNOME, KDE, Cinnamon and others keep up to date. The session's Lock and Unlock
 * signals are no help: they are only requests to the desktop. A screen that is locked or unlocked in another way sends
 * none, so whoever believed Lock might wait for ever for Unlock.
 */
export function logindLock(session: Pick<LoginSession, 'read' | 'onChange'>): LockSource {
  return {
    name: 'logind',
    async follow(tell) {
      const ask = async () => (await session.read()).LockedHint;
      const tellState = async () => {
        tell(await ask().catch((error: unknown) => ({ missing: reasonsOf(error) })));
      };
      await session.onChange(() => void tellState());
      await tellState();
    },
  };
}
