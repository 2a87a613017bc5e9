/** A reminder on the person's screen, whatever shows it. */
import type { SignalMessage, SignalReport } from '../../../core/signals/signal-report.ts';

export type NotifierName = 'electron' | 'node-notifier' | 'window';

/** What a reminder says, in the person's language, and the stretch that it is about and shows. */
export interface Reminder {
  readonly title: string;
  readonly body: string;
  readonly choices: { readonly start: string; readonly snooze: string; readonly skip: string };
  readonly stretch: string;
  readonly variant: string;
  /** The PNG file shown beside the words. */
  readonly picture: string;
}

/** What the person chose; a click on the notification itself, or on Start, is "click". */
export type Answer = 'click' | 'snooze' | 'skip';

/** Who hears about one showing of a reminder. */
export interface ReminderListener {
  answered(answer: Answer): void;
  /** The reminder could not be shown. */
  failed(why: SignalMessage): void;
}

export interface Notifier {
  readonly name: NotifierName;
  /** Whether this can work here, as far as can be known before trying. */
  report(): SignalReport;
  /** Shows a reminder in place of one that this may have on screen. */
  show(reminder: Reminder, listener: ReminderListener): void;
  /** Takes the reminder off the screen; does nothing when there is none. */
  withdraw(): void;
}
