import type { LoginSession } from '../logind/login-session.ts';
import { reasonsOf } from '../signal-error.ts';
import type { LockSource } from './lock.ts';

/**
 * Reads the lock from logind's LockedHint, which GNOME, KDE, Cinnamon and others keep up to date. The session's Lock
 * and Unlock signals can't be used: they are only requests to the desktop. Locking or unlocking in any other way sends
 * no signal, so after a Lock there might never be an Unlock.
 */
export function logindLock(session: Pick<LoginSession, 'read' | 'onChange'>): LockSource {
  return {
    name: 'logind',
    async watch(listener) {
      const read = async () => (await session.read()).LockedHint;
      const update = async () => {
        listener(await read().catch((error: unknown) => ({ unavailable: reasonsOf(error) })));
      };
      await session.onChange(() => void update());
      await update();
    },
  };
}
