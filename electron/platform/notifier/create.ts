/** Builds the notifiers of this machine and the one in front of them that falls over from each to the next. */
import { Notification } from 'electron';
import type { Settings } from '../../../core/settings/settings.ts';
import { say } from '../../../messages/say.ts';
import { createClock } from '../clock.ts';
import type { Log } from '../../storage/log.ts';
import { electronNotifier } from './electron-notifier.ts';
import { FallingOverNotifier } from './falling-over.ts';
import { loadNodeNotifier, nodeNotifier } from './node-notifier-notifier.ts';
import type { Answer } from './notifier.ts';
import { windowNotifier, type OfferingWindow } from './window-notifier.ts';

export interface NotifierSetting {
  readonly window: OfferingWindow;
  readonly log: Log;
  /** They say which notifier the person wants. */
  readonly settings: { readonly current: Pick<Settings, 'notifications'> };
  readonly answered: (answer: Answer) => void;
}

export function createNotifier({ window, log, settings, answered }: NotifierSetting): FallingOverNotifier {
  const { platform } = process;
  // How long a notification service may take has nothing to do with how fast the app's clock runs in a test.
  const realTime = createClock();
  const notifier = new FallingOverNotifier({
    candidates: {
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
    wanted: () => settings.current.notifications,
    answered,
    clickStartsApp: platform === 'win32',
    fellOver: (from, why) => {
      log.write(`reminder not shown by ${from}: ${say(why)}`);
    },
  });
  if (platform === 'win32') hearLateClicks(answered);
  return notifier;
}

/**
 * On Windows a notification outlives the app: a click on it starts the app, and arrives only here. It does so at once,
 * before the rules are there to take it; they are as soon as the start has come to its end, and before the first tick.
 */
function hearLateClicks(answered: (answer: Answer) => void): void {
  Notification.handleActivation(({ type, actionIndex = 0 }) => {
    const answer = type === 'action' ? (['click', 'snooze', 'skip'] as const)[actionIndex] : 'click';
    if (!answer) return;
    queueMicrotask(() => {
      answered(answer);
    });
  });
}
