import type { DeferralSource } from '../deferral-signal.ts';
import { SignalError } from '../signal-error.ts';
import { timeoutMs, type ReadNotificationState } from '../windows/notification-state.ts';

/** Windows' do not disturb (formerly focus assist), and the quiet time in a new user's first hour. */
export function windowsDoNotDisturb(readState: ReadNotificationState): DeferralSource {
  return {
    by: 'Windows',
    timeoutMs,
    async read() {
      const { state, mode } = await readState();
      if (state === 'quietTime') return { defers: true, by: 'Windows' };
      if (mode === undefined) throw new SignalError({ key: 'signal_old_windows', values: {} });
      return { defers: mode !== 'unrestricted', by: 'Windows' };
    },
  };
}
