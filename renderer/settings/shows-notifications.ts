import type { SignalReport } from '../../core/signals/signal-report.ts';

/** Whether something outside the app's window shows reminders here, as far as is known. */
export function showsNotifications(report: SignalReport): boolean {
  return report.available && report.by !== 'window';
}
