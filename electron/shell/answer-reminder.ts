import type { ReminderAction } from '../platform/notifier/notifier.ts';

export interface AnswerParts {
  /** Applies a command; returns false if it doesn't apply now. */
  readonly command: (command: { name: ReminderAction }) => boolean;
  /** Opens the window, wherever it was last. */
  readonly bringUp: () => void;
}

/**
 * Does what the user chose in a notification. A click opens the window in any case: someone who clicks a notification
 * that has become outdated, as in Windows' Action Center, expects to see the app.
 */
export function answerReminder(action: ReminderAction, { command, bringUp }: AnswerParts): void {
  const applied = command({ name: action });
  if (!applied && action === 'click') bringUp();
}
