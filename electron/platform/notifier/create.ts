/** Creates this system's notifiers, combined into one that falls back from each to the next. */
import { Notification } from 'electron';
import type { Settings } from '../../../core/settings/settings.ts';
import { say } from '../../../messages/say.ts';
import { createClock } from '../clock.ts';
import { electronNotifier } from './electron-notifier.ts';
import { FallbackNotifier } from './fallback-notifier.ts';
import { loadNodeNotifier, nodeNotifier } from './node-notifier-notifier.ts';
import type { ReminderAction } from './notifier.ts';
import { passOnActivations, type ToastListener } from './toast-activations.ts';
import { windowNotifier, type OfferingWindow } from './window-notifier.ts';

export interface NotifierParts extends Pick<ToastListener, 'open'> {
  readonly window: OfferingWindow;
  readonly log: { write(text: string): void };
  /** Which notifier the user prefers. */
  readonly settings: { readonly current: Pick<Settings, 'notifications'> };
  readonly acted: (action: ReminderAction) => void;
  /** The id by which Windows knows the app. */
  readonly appUserModelId: string;
}

/** Returns the notifier of this system. Shows nothing yet. */
export function createNotifier({
  window,
  log,
  settings,
  acted,
  open,
  appUserModelId,
}: NotifierParts): FallbackNotifier {
  const { platform } = process;
  // The timeouts of a notification service don't depend on the speed of the app's clock in a test.
  const realTime = createClock();
  const notifier = new FallbackNotifier({
    notifiers: {
      electron: electronNotifier({
        isSupported: () => Notification.isSupported(),
        create: (options) => new Notification(options),
        platform,
        after: realTime.after,
      }),
      'node-notifier': nodeNotifier({
        load: () => loadNodeNotifier(platform),
        platform,
        arch: process.arch,
        appUserModelId,
        searchPath: process.env['PATH'] ?? '',
        after: realTime.after,
      }),
      window: windowNotifier(window),
    },
    preferred: () => settings.current.notifications,
    acted,
    clickStartsApp: platform === 'win32',
    failed: (name, why) => {
      log.write(`reminder not shown by ${name}: ${say(why)}`);
    },
  });
  // On macOS and Windows the first question is the one that matters. It makes Electron ask macOS for the permission to
  // show notifications, instead of at the first reminder, when nobody expects it. And it registers the app with Windows
  // as the one that is started by a click on a notification. (Both happen where Electron creates its
  // NotificationPresenter: notification_presenter_mac.mm, windows_toast_activator.cc.)
  if (platform !== 'linux') Notification.isSupported();
  if (platform === 'win32')
    passOnActivations(Notification, { acted: (action) => notifier.acted(action), open });
  return notifier;
}
