/** Shows each reminder by the first notifier that can: when one fails, the next shows the same reminder. */
import type { SignalMessage, SignalReason, SignalReport } from '../../../core/signals/signal-report.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { notifiersInOrder } from './choose.ts';
import type { Answer, Notifier, NotifierName, Reminder } from './notifier.ts';

export interface FallingOverParts {
  readonly candidates: Readonly<Record<NotifierName, Notifier>>;
  wanted(): Settings['notifications'];
  answered(answer: Answer): void;
  /** Whether a click on a reminder reaches the app also when it has to be started for that. */
  readonly clickStartsApp: boolean;
  /** For the log: what has failed and why. */
  fellOver(from: NotifierName, why: SignalMessage): void;
}

const nothingShows: SignalReason = { why: { key: 'signal_no_notifier', values: {} } };

/** One reminder on the screen; each is an object of its own. */
interface Showing {
  readonly notifier: Notifier;
}

export class FallingOverNotifier {
  readonly #parts: FallingOverParts;
  #showing: Showing | undefined;
  /** Why one that seemed able to did not show the last reminder. */
  #failure: SignalReason | undefined;

  constructor(parts: FallingOverParts) {
    this.#parts = parts;
  }

  /**
   * Every reminder starts again with the first notifier: what failed at login, before the desktop was complete, may
   * work an hour later. The repeat of one that is still on screen stays with what shows it.
   */
  show(reminder: Reminder): void {
    const inOrder = notifiersInOrder(this.#parts.wanted(), this.#parts.candidates);
    const current = this.#showing ? inOrder.indexOf(this.#showing.notifier) : -1;
    if (current === -1) this.#failure = undefined;
    this.#showBy(inOrder.slice(Math.max(current, 0)), reminder);
  }

  withdraw(): void {
    const showing = this.#showing;
    this.#showing = undefined;
    showing?.notifier.withdraw();
  }

  /** The app ends: a reminder that nobody would hear a click on any more does not stay. */
  end(): void {
    if (!this.#parts.clickStartsApp) this.withdraw();
  }

  /** Which notifier shows reminders, for the settings screen; with why, when it is not the first choice. */
  report(): SignalReport {
    const notifier =
      this.#showing?.notifier ?? notifiersInOrder(this.#parts.wanted(), this.#parts.candidates)[0];
    if (!notifier) return { available: false, reasons: [this.#failure ?? nothingShows] };
    return { available: true, by: notifier.name, ...(this.#failure && { without: [this.#failure] }) };
  }

  #showBy([notifier, ...others]: readonly Notifier[], reminder: Reminder): void {
    if (this.#showing?.notifier !== notifier) this.withdraw();
    if (!notifier) return;
    const showing: Showing = { notifier };
    this.#showing = showing;
    notifier.show(reminder, {
      // A click on a reminder that has just been withdrawn is for the rules to judge.
      answered: (answer) => {
        this.#parts.answered(answer);
      },
      // A failure counts only while nothing has taken its place, or the reminder would be shown twice.
      failed: (why) => {
        if (this.#showing !== showing) return;
        this.#failure = { of: notifier.name, why };
        this.#parts.fellOver(notifier.name, why);
        this.#showBy(others, reminder);
      },
    });
  }
}
