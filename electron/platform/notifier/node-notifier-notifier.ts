/**
 * Shows reminders with node-notifier, if Electron's own notifications don't work: SnoreToast on Windows (with clicks
 * and buttons), terminal-notifier on macOS, notify-send on Linux (without clicks: the tray menu has the choices).
 */
import { createRequire } from 'node:module';
import type { SignalMessage } from '../../../core/signals/signal-report.ts';
import { isOnPath } from '../search-path.ts';
import { failureMessage } from '../signal-error.ts';
import { notShown } from './not-shown.ts';
import { buttonActions, buttonLabels, type Notifier, type ReminderAction } from './notifier.ts';

/** The part of node-notifier that is used. */
export interface Toaster {
  notify(
    options: Readonly<Record<string, unknown>>,
    callback: (
      error: Error | null,
      response: string,
      metadata?: { activationValue?: string | undefined },
    ) => void,
  ): unknown;
}

export interface NodeNotifierParts {
  load(): Toaster;
  readonly platform: NodeJS.Platform;
  readonly arch: NodeJS.Architecture;
  /** The id by which Windows knows the app. */
  readonly appUserModelId: string;
  /** The folders to search for programs, in the format of the PATH variable. */
  readonly searchPath: string;
  /** Calls back after a number of ms; returns a function that cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** How long the toast stays on screen. */
const TOAST_SECONDS = 15;
/** SnoreToast never responds while toasts are turned off, and notify-send waits a long time for a hanging service. */
const RESPONSE_TIMEOUT_MS = 30_000;

type ToasterClass = new (options: { withFallback: boolean }) => Toaster;
type NodeNotifier = Record<'NotifySend' | 'NotificationCenter' | 'WindowsToaster', ToasterClass>;

/**
 * Loads node-notifier's toaster for a system, without the fallbacks for old systems: Growl, and notifu's balloons on
 * Windows. It is loaded from outside the package: it runs programs from its own folder, which isn't possible inside an
 * asar archive. Call this only when it is needed.
 *
 * @throws if it can't be loaded
 */
export function loadNodeNotifier(platform: NodeJS.Platform): Toaster {
  const load = createRequire(outsidePackage(import.meta.url));
  const { WindowsToaster, NotificationCenter, NotifySend } = load('node-notifier') as NodeNotifier;
  const SystemToaster =
    { win32: WindowsToaster, darwin: NotificationCenter }[platform as string] ?? NotifySend;
  return new SystemToaster({ withFallback: false });
}

/** Returns the path that other programs can read: electron-builder.yml unpacks a few files next to the asar archive. */
function outsidePackage(file: string): string {
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

/** Returns the notifier that uses node-notifier. It loads node-notifier when it shows the first reminder. */
export function nodeNotifier(parts: NodeNotifierParts): Notifier {
  // node-notifier can't close a toast. It disappears after its own time, and until then its response is ignored.
  let stopListening: () => void = () => undefined;

  return {
    name: 'node-notifier',
    report() {
      const why = whyUnavailable(parts);
      return why ? { available: false, reasons: [{ why }] } : { available: true, by: 'node-notifier' };
    },
    show(reminder, listener) {
      stopListening();
      const { title, body } = reminder;
      const picture = outsidePackage(reminder.picture);
      let listening = true;
      const cancelTimeout = parts.after(RESPONSE_TIMEOUT_MS, () => {
        if (listening) listener.failed({ key: 'signal_timed_out', values: { program: 'node-notifier' } });
        listening = false;
      });
      stopListening = () => {
        listening = false;
        cancelTimeout();
      };
      const labels = buttonLabels(reminder);
      try {
        parts.load().notify(
          {
            title,
            message: body,
            icon: picture,
            // macOS always shows the app's own icon, but can show a picture next to it.
            ...(parts.platform === 'darwin' ? { contentImage: picture } : {}),
            // Otherwise the toast is SnoreToast's own, with its name and its settings.
            ...(parts.platform === 'win32' ? { appID: parts.appUserModelId } : {}),
            wait: true,
            sound: false,
            timeout: TOAST_SECONDS,
            'app-name': 'Uncurl',
            ...(parts.platform === 'linux' || labels.length === 0 ? {} : { actions: labels }),
          },
          (error, response, metadata) => {
            cancelTimeout();
            if (!listening) return;
            if (error) {
              listener.failed(notShown(lastLineOf(error)));
              return;
            }
            const action = actionOf(response, metadata?.activationValue, labels);
            if (action) listener.acted(action);
          },
        );
      } catch (error) {
        stopListening();
        listener.failed(failureMessage(error));
      }
    },
    withdraw() {
      stopListening();
    },
  };
}

/** Why node-notifier's program can't run here; undefined if it can. */
function whyUnavailable({ platform, arch, searchPath }: NodeNotifierParts): SignalMessage | undefined {
  if (platform === 'linux' && !isOnPath('notify-send', searchPath)) {
    return { key: 'signal_not_installed', values: { program: 'notify-send' } };
  }
  // terminal-notifier is a program for Intel's processors. Without Rosetta, macOS would offer to install it.
  if (platform === 'darwin' && arch === 'arm64') {
    return { key: 'signal_not_for_processor', values: { program: 'terminal-notifier' } };
  }
  return undefined;
}

/** The message of a failed program starts with its whole command line. The cause is in the last line. */
function lastLineOf(error: Error): string {
  return error.message.trim().split('\n').at(-1) ?? '';
}

/** Returns the action for a toaster's response, which is "activate" for a click, or the label of a button. */
function actionOf(
  response: string | undefined,
  button: string | undefined,
  labels: readonly string[],
): ReminderAction | undefined {
  const pressed = (button ?? response ?? '').toLowerCase();
  const index = labels.findIndex((label) => label.toLowerCase() === pressed);
  return buttonActions[index] ?? (response === 'activate' ? 'click' : undefined);
}
