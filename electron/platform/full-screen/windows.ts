import type { DeferralSource } from '../deferral-signal.ts';
import { timeoutMs, type ReadNotificationState } from '../windows/notification-state.ts';

/** Reads from the Windows shell whether a program is in full screen or presenting. */
export function windowsFullScreen(readState: ReadNotificationState): DeferralSource {
  return {
    by: 'Windows',
    timeoutMs,
    async read() {
      const { state } = await readState();
      const defers = state === 'busy' || state === 'fullScreenGame' || state === 'presentation';
      return { defers, by: 'Windows' };
    },
  };
}
