import type { Notifier } from './notifier.ts';

/** The part of the app's window that offers a reminder. */
export interface OfferingWindow {
  /** Opens at a stretch with the reminder's choices, without taking the keyboard focus. */
  offer(stretch: string, variant: string): void;
  /** Closes if the reminder's choices are still what it shows. */
  withdrawOffer(): void;
}

/** Reminders by our own window, where nothing else answers: its choices come back as the page's commands. */
export function windowNotifier(window: OfferingWindow): Notifier {
  return {
    name: 'window',
    report: () => ({ available: true, by: 'window' }),
    show({ stretch, variant }) {
      window.offer(stretch, variant);
    },
    withdraw() {
      window.withdrawOffer();
    },
  };
}
