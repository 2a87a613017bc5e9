/** Shows each reminder by the first notifier that can: when one fails, the next shows the same reminder. */
import type { Settings } from '../../../core/settings.ts';
import type { SignalReport } from '../../ipc/contract.ts';
import { notifiersInOrder } from './choose.ts';
import type { Answer, Notifier, NotifierName, Reminder } from './notifier.ts';

export interface FallingOverParts {
  readonly candidates: Readonly<Record<NotifierName, Notifier>>;
  wanted(): Settings['notifications'];
  answered(answer: Answer): void;
  /** For the log: what has failed and why. */
  fellOver(from: NotifierName, reason: string): void;
}

export class FallingOverNotifier {
  readonly #parts: FallingOverParts;
  #showing: Notifier | undefined;
  /** Why one that seemed able to did not show the last reminder. */
  #failure: string | undefined;

  constructor(parts: FallingOverParts) {
    this.#parts = parts;
  }

  /**
   * Every reminder starts again with the first notifier: what failed at login, before the desktop was complete, may
   * work an hour later.
   */
  show(reminder: Reminder): void {
    this.#failure = undefined;
    this.#showBy(notifiersInOrder(this.#parts.wanted(), this.#parts.candidates), reminder);
  }

  withdraw(): void {
    const showing = this.#showing;
    this.#showing = undefined;
    showing?.withdraw();
  }

  /** Which notifier shows reminders, for the settings screen; with why, when it is not the first choice. */
  report(): SignalReport {
    const notifier = this.#showing ?? notifiersInOrder(this.#parts.wanted(), this.#parts.candidates)[0];
    if (!notifier) return { available: false, by: this.#failure ?? 'nothing can show a notification here' };
    return { available: true, by: this.#failure ? `${notifier.name} (${this.#failure})` : notifier.name };
  }

  #showBy([notifier, ...others]: readonly Notifier[], reminder: Reminder): void {
    if (this.#showing !== notifier) this.withdraw();
    if (!notifier) return;
    this.#showing = notifier;
    // Each showing is heard only while it is the current one, so that a late failure cannot show a reminder twice.
    let current = true;
    notifier.show(reminder, {
      answered: (answer) => {
        if (current && this.#showing === notifier) this.#parts.answered(answer);
      },
      failed: (reason) => {
        if (!current || this.#showing !== notifier) return;
        current = false;
        this.#failure = `${notifier.name}: ${reason}`;
        this.#parts.fellOver(notifier.name, reason);
        this.#showBy(others, reminder);
      },
    });
  }
}
