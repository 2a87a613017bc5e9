import type { HoldSource, NoSource } from '../hold-signal.ts';
import type { ReadNotificationState } from '../windows/notification-state.ts';
import type { Desktop } from './desktop.ts';
import { notificationService } from './notification-service.ts';
import { windowsDoNotDisturb } from './windows.ts';

/** The way to know here whether the person does not want to be disturbed. */
export function chooseDoNotDisturb(
  platform: NodeJS.Platform,
  desktop: Desktop,
  readState: ReadNotificationState,
): HoldSource | NoSource {
  if (platform === 'linux') return notificationService(desktop);
  if (platform === 'win32') return windowsDoNotDisturb(readState);
  if (platform === 'darwin') return { missing: 'macOS does not tell other programs about Focus' };
  return { missing: `nothing is known about ${platform}` };
}
