/** Shows each reminder with the first notifier that works. If one fails, the next shows the same reminder. */
import type { SignalMessage, SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { notifiersInOrder } from './choose.ts';
import type { Notifier, NotifierName, Reminder, ReminderAction } from './notifier.ts';

export interface FallbackNotifierParts {
  readonly notifiers: Readonly<Record<NotifierName, Notifier>>;
  /** The notifier chosen in the settings. */
  preferred(): Settings['notifications'];
  acted(action: ReminderAction): void;
  /** Whether clicking a reminder starts the app if it isn't running. */
  readonly clickStartsApp: boolean;
  /** Called when a notifier fails to show a reminder, for the log. */
  failed(name: NotifierName, why: SignalMessage): void;
}

const noNotifier: SignalReason = { why: { key: 'signal_no_notifier', values: {} } };

/** One showing of a reminder. Compared by identity, so each showing needs its own object. */
interface Showing {
  readonly notifier: Notifier;
}

/** The notifier that the app uses: tries the others in order. */
export class FallbackNotifier {
  readonly #parts: FallbackNotifierParts;
  #showing: Showing | undefined;
  /** Why a notifier that seemed to work didn't show the last reminder. */
  #failure: SignalReason | undefined;

  constructor(parts: FallbackNotifierParts) {
    this.#parts = parts;
  }

  /**
   * Shows a reminder. Every new reminder starts with the first notifier again: one that failed at login, before the
   * desktop was ready, may work an hour later. A repeat of a reminder still on screen stays with its notifier.
   */
  show(reminder: Reminder): void {
    const inOrder = this.#notifiersInOrder();
    const current = this.#showing ? inOrder.indexOf(this.#showing.notifier) : -1;
    if (current === -1) this.#failure = undefined;
    this.#showWith(inOrder.slice(Math.max(current, 0)), reminder);
  }

  /** Removes the reminder from the screen, if there is one. */
  withdraw(): void {
    const showing = this.#showing;
    this.#showing = undefined;
    showing?.notifier.withdraw();
  }

  /** Call this when the app ends. It removes the reminder, unless clicking it would start the app again. */
  end(): void {
    if (!this.#parts.clickStartsApp) this.withdraw();
  }

  /** Returns, for the settings screen, which notifier shows reminders and, if a notifier before it failed, why. */
  report(): SignalReport {
    const notifier = this.#showing?.notifier ?? this.#notifiersInOrder()[0];
    if (!notifier) return { available: false, reasons: [this.#failure ?? noNotifier] };
    return { available: true, by: notifier.name, ...(this.#failure && { without: [this.#failure] }) };
  }

  #notifiersInOrder(): Notifier[] {
    return notifiersInOrder(this.#parts.preferred(), this.#parts.notifiers);
  }

  #showWith([notifier, ...others]: readonly Notifier[], reminder: Reminder): void {
    if (this.#showing?.notifier !== notifier) this.withdraw();
    if (!notifier) return;
    const showing: Showing = { notifier };
    this.#showing = showing;
    notifier.show(reminder, {
      // Passed on even if the reminder has just been withdrawn: the rules decide whether a late click counts.
      acted: (action) => {
        this.#parts.acted(action);
      },
      // Ignore a failure after another showing has replaced this one, or the reminder would be shown twice.
      failed: (why) => {
        if (this.#showing !== showing) return;
        this.#failure = { of: notifier.name, why };
        this.#parts.failed(notifier.name, why);
        this.#showWith(others, reminder);
      },
    });
  }
}
