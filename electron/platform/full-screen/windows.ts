import type { DeferralSource } from '../deferral-signal.ts';
import { answersWithinMs, type ReadNotificationState } from '../windows/notification-state.ts';

/** Whether a program fills the screen, or presents, as Windows' shell says. */
export function windowsFullScreen(readState: ReadNotificationState): DeferralSource {
  return {
    by: 'Windows',
    answersWithinMs,
    async read() {
      const { state } = await readState();
      const holds = state === 'busy' || state === 'fullScreenGame' || state === 'presentation';
      return { holds, by: 'Windows' };
    },
  };
}
