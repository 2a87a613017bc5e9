/** A way to show reminders to the user, and the reminder it shows. */
import type { SignalMessage, SignalReport } from '../../../core/signals/signal-report.ts';

/** A notifier's name; "window" is the app's own window. */
export type NotifierName = 'electron' | 'node-notifier' | 'window';

/** A reminder's texts, in the user's language, and the stretch it is about. */
export interface Reminder {
  readonly title: string;
  readonly body: string;
  /** The labels of the buttons; without them, it has none. */
  readonly actionLabels?: { readonly start: string; readonly snooze: string; readonly skip: string };
  readonly stretch: string;
  readonly variant: string;
  /** The path of the PNG file shown next to the text. */
  readonly picture: string;
}

/** What the user chose. "click" is a click on the notification itself, or on Start. */
export type ReminderAction = 'click' | 'snooze' | 'skip';

/** The actions in the order of the buttons. */
export const buttonActions: readonly ReminderAction[] = ['click', 'snooze', 'skip'];

/** Returns the labels of a reminder's buttons, in the same order. */
export function buttonLabels({ actionLabels }: Pick<Reminder, 'actionLabels'>): string[] {
  return actionLabels ? [actionLabels.start, actionLabels.snooze, actionLabels.skip] : [];
}

/** Callbacks for one showing of a reminder. */
export interface ReminderListener {
  acted(action: ReminderAction): void;
  /** The reminder couldn't be shown. */
  failed(why: SignalMessage): void;
}

/** Shows one reminder at a time. */
export interface Notifier {
  readonly name: NotifierName;
  /** Whether this notifier can work here, as far as can be known before trying. */
  report(): SignalReport;
  /** Shows a reminder, replacing one that this notifier may have on screen. */
  show(reminder: Reminder, listener: ReminderListener): void;
  /** Removes the reminder from the screen, if there is one. */
  withdraw(): void;
}
