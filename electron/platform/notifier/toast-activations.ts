/** Clicks and button presses on Windows' notifications (toasts). */
import type { ActivationArguments } from 'electron';
import { screenOf } from '../../../core/navigation/link.ts';
import type { MainScreen } from '../../../core/navigation/main-screen.ts';
import { buttonActions, type ReminderAction } from './notifier.ts';

/** The part of Electron's `Notification` that is used. Only Windows has `handleActivation`. */
export interface ToastActivations {
  handleActivation(callback: (activation: ActivationArguments) => void): void;
}

export interface ToastListener {
  readonly acted: (action: ReminderAction) => void;
  /** Opens the screen that the toast's id links to. */
  readonly open: (screen: MainScreen) => void;
}

/**
 * Passes on every click and button press on a toast, once each: also on one in the Action Center, on one of an earlier
 * run of the app, and the one that has started the app. Electron reports those of a toast that the app still knows a
 * second time, by the events of its Notification, which the notifier therefore ignores on Windows.
 *
 * A click that has started the app arrives at once, when the rules can't handle it yet. They can once the startup code
 * has finished, which is still before the first tick.
 * https://www.electronjs.org/docs/latest/api/notification#notificationhandleactivationcallback-windows
 */
export function passOnActivations(toasts: ToastActivations, { acted, open }: ToastListener): void {
  toasts.handleActivation((activation) => {
    if (isOfHelper(activation)) return;
    const screen = screenIn(activation);
    const action = actionOf(activation);
    queueMicrotask(() => {
      if (screen) open(screen);
      else acted(action);
    });
  });
}

/** The screen to which the toast's id is the link; undefined for a reminder, whose id is none. */
function screenIn({ arguments: text }: ActivationArguments): MainScreen | undefined {
  return screenOf(new URLSearchParams(text).get('tag') ?? '');
}

/** A button that this version doesn't have, such as one of an older version's toast, counts as a click. */
function actionOf({ type, actionIndex = 0 }: ActivationArguments): ReminderAction {
  return (type === 'action' ? buttonActions[actionIndex] : undefined) ?? 'click';
}

/**
 * Whether the toast is SnoreToast's, which reports its own activations. It uses the app's id, so Windows may report them
 * to the app too. Its arguments are separated by ";", and Electron's by "&".
 */
function isOfHelper({ arguments: text }: ActivationArguments): boolean {
  return text.includes(';');
}
