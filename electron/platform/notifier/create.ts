/** Creates this system's notifiers, combined into one that falls back from each to the next. */
import { Notification } from 'electron';
import type { Settings } from '../../../core/settings/settings.ts';
import { say } from '../../../messages/say.ts';
import { createClock } from '../clock.ts';
import { electronNotifier } from './electron-notifier.ts';
import { FallbackNotifier } from './fallback-notifier.ts';
import { loadNodeNotifier, nodeNotifier } from './node-notifier-notifier.ts';
import { buttonActions, type ReminderAction } from './notifier.ts';
import { windowNotifier, type OfferingWindow } from './window-notifier.ts';

export interface NotifierParts {
  readonly window: OfferingWindow;
  readonly log: { write(text: string): void };
  /** Which notifier the user prefers. */
  readonly settings: { readonly current: Pick<Settings, 'notifications'> };
  readonly acted: (action: ReminderAction) => void;
}

/** Returns the notifier of this system. Shows nothing yet. */
export function createNotifier({ window, log, settings, acted }: NotifierParts): FallbackNotifier {
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
        load: loadNodeNotifier,
        platform,
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
  if (platform === 'win32') handleLateActivation(acted);
  return notifier;
}

/**
 * On Windows a notification outlives the app. Clicking it starts the app, and the click is delivered only here, as soon
 * as the handler is set. The rules can't handle it yet at that point, but they can once the startup code has finished,
 * which is still before the first tick.
 */
function handleLateActivation(acted: (action: ReminderAction) => void): void {
  Notification.handleActivation(({ type, actionIndex = 0 }) => {
    const action = type === 'action' ? buttonActions[actionIndex] : 'click';
    if (!action) return;
    queueMicrotask(() => {
      acted(action);
    });
  });
}
