import type { Notifier } from './notifier.ts';

/** The methods of the app's window that offer a reminder. */
export interface OfferingWindow {
  /** Opens the window at a stretch with the reminder's choices, without taking the keyboard focus. */
  offer(stretch: string, variant: string): void;
  /** Closes the window if it still shows the reminder's choices. */
  withdrawOffer(): void;
}

/** Shows reminders in the app's own window, if nothing else works. The user's choice arrives as a command of the page. */
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
