import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import { failureMessage } from '../signal-error.ts';

/** Returns why a reminder wasn't shown, from the reason that a notifier gives, which may be empty. */
export function notShown(reason: string): SignalMessage {
  return reason.trim() === '' ? { key: 'signal_not_shown', values: {} } : failureMessage(reason);
}
