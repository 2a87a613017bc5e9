import type { DeferralSource } from '../deferral-signal.ts';
import { CannotTell } from '../reason.ts';
import { answersWithinMs, type ReadNotificationState } from '../windows/notification-state.ts';

/** Windows' do not disturb (before, focus assist), and the quiet time of a new user's first hour. */
export function windowsDoNotDisturb(readState: ReadNotificationState): DeferralSource {
  return {
    by: 'Windows',
    answersWithinMs,
    async read() {
      const { state, mode } = await readState();
      if (state === 'quietTime') return { holds: true, by: 'Windows' };
      if (mode === undefined) throw new CannotTell({ key: 'signal_old_windows', values: {} });
      return { holds: mode !== 'unrestricted', by: 'Windows' };
    },
  };
}
