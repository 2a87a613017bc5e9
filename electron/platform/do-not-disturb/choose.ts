import type { DeferralSource, NoSource } from '../deferral-signal.ts';
import type { ReadNotificationState } from '../windows/notification-state.ts';
import type { Desktop } from './desktop.ts';
import { notificationService } from './notification-service.ts';
import { windowsDoNotDisturb } from './windows.ts';

/** The way to know here whether the person does not want to be disturbed. */
export function chooseDoNotDisturb(
  platform: NodeJS.Platform,
  desktop: Desktop,
  readState: ReadNotificationState,
): DeferralSource | NoSource {
  if (platform === 'linux') return notificationService(desktop);
  if (platform === 'win32') return windowsDoNotDisturb(readState);
  if (platform === 'darwin') return { missing: { key: 'signal_focus_unreadable', values: {} } };
  return { missing: { key: 'signal_unsupported', values: { system: platform } } };
}
