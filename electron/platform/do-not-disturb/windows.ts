import type { HoldSource } from '../hold-signal.ts';
import { answersWithinMs, type ReadNotificationState } from '../windows/notification-state.ts';

/** Windows' do not disturb (before, focus assist), and the quiet time of a new user's first hour. */
export function windowsDoNotDisturb(readState: ReadNotificationState): HoldSource {
  return {
    by: 'Windows',
    answersWithinMs,
    async read() {
      const { state, mode } = await readState();
      if (state === 'quietTime') return { holds: true, by: 'Windows' };
      if (mode === undefined) throw new Error('Windows tells this from Windows 11 22H2 on');
      return { holds: mode !== 'unrestricted', by: 'Windows' };
    },
  };
}
