/**
 * Reminders by node-notifier, where Electron's own do not work: SnoreToast on Windows (with clicks and buttons),
 * terminal-notifier on macOS, notify-send on Linux (no clicks: the tray menu has the choices).
 */
import { createRequire } from 'node:module';
import { isOnPath } from '../search-path.ts';
import { failedBy } from '../reason.ts';
import type { Answer, Notifier } from './notifier.ts';

/** The part of node-notifier that is needed. */
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
  /** The folders in which programs are looked for, as in the environment variable. */
  readonly searchPath: string;
  after(ms: number, callback: () => void): () => void;
}

/** Seconds that the toast stays. */
const staysSeconds = 15;
/** SnoreToast never answers while toasts are switched off, and notify-send waits long for a service that hangs. */
const answersWithinMs = 30_000;

/**
 * Loads node-notifier from outside the package: it starts programs that lie beside its own files, which is not
 * possible inside an asar. It is loaded only when it is needed.
 */
export function loadNodeNotifier(): Toaster {
  return createRequire(outsidePackage(import.meta.url))('node-notifier') as Toaster;
}

/** Where a file of the package lies for other programs: electron-builder.yml puts a few of them beside the asar. */
function outsidePackage(place: string): string {
  return place.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

export function nodeNotifier(parts: NodeNotifierParts): Notifier {
  // There is no telling what is on screen: a toast leaves by its own time, and only stops being heard.
  let stopListening: () => void = () => undefined;

  return {
    name: 'node-notifier',
    report() {
      if (parts.platform === 'linux' && !isOnPath('notify-send', parts.searchPath)) {
        const why = { key: 'signal_not_installed', values: { program: 'notify-send' } } as const;
        return { available: false, reasons: [{ why }] };
      }
      return { available: true, by: 'node-notifier' };
    },
    show(reminder, listener) {
      stopListening();
      const { title, body, choices } = reminder;
      const picture = outsidePackage(reminder.picture);
      let listening = true;
      const stopWaiting = parts.after(answersWithinMs, () => {
        if (listening) listener.failed({ key: 'signal_timed_out', values: { program: 'node-notifier' } });
        listening = false;
      });
      stopListening = () => {
        listening = false;
        stopWaiting();
      };
      const labels = [choices.start, choices.snooze, choices.skip];
      try {
        parts.load().notify(
          {
            title,
            message: body,
            icon: picture,
            // macOS shows the app's own icon whatever it is given, and a picture beside it.
            ...(parts.platform === 'darwin' ? { contentImage: picture } : {}),
            wait: true,
            sound: false,
            timeout: staysSeconds,
            'app-name': 'Uncurl',
            ...(parts.platform === 'linux' ? {} : { actions: labels }),
          },
          (error, response, metadata) => {
            stopWaiting();
            if (!listening) return;
            if (error) listener.failed(failedBy(lastLineOf(error)));
            else
              hear(response, metadata?.activationValue, labels, (answer) => {
                listener.answered(answer);
              });
          },
        );
      } catch (error) {
        stopListening();
        listener.failed(failedBy(error));
      }
    },
    withdraw() {
      stopListening();
    },
  };
}

/** A program that failed has its whole command line in its message; what went wrong is in the last line. */
function lastLineOf(error: Error): string {
  return error.message.trim().split('\n').at(-1) ?? '';
}

/** Makes an answer of what the toaster says: the toast was clicked, or the button with one of our labels. */
function hear(
  response: string | undefined,
  button: string | undefined,
  labels: readonly string[],
  answered: (answer: Answer) => void,
): void {
  const pressed = (button ?? response ?? '').toLowerCase();
  const index = labels.findIndex((label) => label.toLowerCase() === pressed);
  const answer = (['click', 'snooze', 'skip'] as const)[index];
  if (answer) answered(answer);
  else if (response === 'activate') answered('click');
}
