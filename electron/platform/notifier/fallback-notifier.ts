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

/** Why something that isn't a reminder isn't shown: no notifier works, or a reminder waits for its answer. */
export type NotTold = 'notShown' | 'reminderShown';

/** What to do when the user clicks something that isn't a reminder, or when it isn't shown. */
export interface TellListener {
  readonly clicked: () => void;
  readonly failed: (why: NotTold) => void;
}

/** What a showing reports to. */
interface ShowingListener {
  readonly acted: (action: ReminderAction) => void;
  /** No notifier has shown it. */
  readonly failed: () => void;
}

/** One showing of a reminder. Compared by identity, so each showing needs its own object. */
interface Showing {
  readonly notifier: Notifier;
  readonly listener: ShowingListener;
}

/** The notifier that the app uses: tries the others in order. */
export class FallbackNotifier {
  readonly #parts: FallbackNotifierParts;
  /** The rules answer a reminder. */
  readonly #reminderListener: ShowingListener = {
    acted: (action) => {
      this.#parts.acted(action);
    },
    failed: () => undefined,
  };
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
    const current = this.#reminderShowing ? inOrder.indexOf(this.#reminderShowing.notifier) : -1;
    if (current === -1) this.#failure = undefined;
    this.#showWith(inOrder.slice(Math.max(current, 0)), reminder, this.#reminderListener);
  }

  /**
   * Shows something that isn't a reminder, such as a test, unless that would take a reminder off the screen. The app's
   * window never shows it.
   */
  tell(notice: Pick<Reminder, 'title' | 'body' | 'picture'>, { clicked, failed }: TellListener): void {
    if (this.#reminderShowing) {
      failed('reminderShown');
      return;
    }
    const outside = this.#notifiersInOrder().filter(({ name }) => name !== 'window');
    const acted = (action: ReminderAction): void => {
      if (action === 'click') clicked();
    };
    this.#failure = undefined;
    // Only the window needs to know a stretch.
    this.#showWith(
      outside,
      { ...notice, stretch: '', variant: '' },
      {
        acted,
        failed: () => {
          failed('notShown');
        },
      },
    );
  }

  /** Call this when the user has answered what is on screen, if its notifier doesn't report that. */
  acted(action: ReminderAction): void {
    (this.#showing?.listener ?? this.#reminderListener).acted(action);
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

  /** The showing of a reminder that hasn't been withdrawn: it waits for its answer. */
  get #reminderShowing(): Showing | undefined {
    return this.#showing?.listener === this.#reminderListener ? this.#showing : undefined;
  }

  #notifiersInOrder(): Notifier[] {
    return notifiersInOrder(this.#parts.preferred(), this.#parts.notifiers);
  }

  #showWith([notifier, ...others]: readonly Notifier[], reminder: Reminder, listener: ShowingListener): void {
    if (this.#showing?.notifier !== notifier) this.withdraw();
    if (!notifier) {
      listener.failed();
      return;
    }
    const showing: Showing = { notifier, listener };
    this.#showing = showing;
    notifier.show(reminder, {
      // Passed on even if the reminder has just been withdrawn: the rules decide whether a late click counts.
      acted: (action) => {
        listener.acted(action);
      },
      // Ignore a failure after another showing has replaced this one, or the reminder would be shown twice.
      failed: (why) => {
        if (this.#showing !== showing) return;
        this.#failure = { of: notifier.name, why };
        this.#parts.failed(notifier.name, why);
        this.#showWith(others, reminder, listener);
      },
    });
  }
}
