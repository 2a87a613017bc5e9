import type { DeferralSource, UnavailableSource } from '../deferral-signal.ts';
import type { ReadNotificationState } from '../windows/notification-state.ts';
import type { Desktop } from './desktop.ts';
import { notificationService } from './notification-service.ts';
import { windowsDoNotDisturb } from './windows.ts';

/** Returns this system's source for do not disturb. */
export function chooseDoNotDisturb(
  platform: NodeJS.Platform,
  desktop: Desktop,
  readState: ReadNotificationState,
): DeferralSource | UnavailableSource {
  if (platform === 'linux') return notificationService(desktop);
  if (platform === 'win32') return windowsDoNotDisturb(readState);
  if (platform === 'darwin') return { unavailable: { key: 'signal_focus_unreadable', values: {} } };
  return { unavailable: { key: 'signal_unsupported', values: { system: platform } } };
}
