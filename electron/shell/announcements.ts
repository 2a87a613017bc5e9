/** Notifications that something has happened to the app's files. A click on one opens the screen that is about it. */
import { Notification } from 'electron';
import { linkTo } from '../../core/navigation/link.ts';
import type { MainScreen } from '../../core/navigation/main-screen.ts';
import * as m from '../../messages/compiled/messages.js';

export interface Announcements {
  /** Says that the disk can't be written. @param reason the system's reason, such as "ENOSPC" */
  readonly writeFailure: (reason: string) => void;
  /** Says that the history was damaged. @param file the name under which the damaged file is kept; undefined if it wasn't */
  readonly damagedHistory: (file: string | undefined) => void;
}

/** The notification shown last. Without a reference it is garbage-collected, and on macOS removed from the screen. */
let shown: Notification | undefined;

/**
 * Returns what shows these notifications, if the desktop supports notifications.
 *
 * @param open opens a screen of the main window
 */
export function announcements(
  open: (screen: MainScreen) => void,
  platform: NodeJS.Platform = process.platform,
): Announcements {
  function announce(body: string, about: MainScreen): void {
    if (!Notification.isSupported()) return;
    const onWindows = platform === 'win32';
    // On Windows, `passOnActivations` opens the link in the id, even after another start of the app.
    shown = new Notification({ title: m.app_name(), body, ...(onWindows && { id: linkTo(about) }) });
    if (!onWindows) {
      shown.on('click', () => {
        open(about);
      });
    }
    shown.show();
  }

  return {
    writeFailure(reason) {
      announce(m.notification_not_saved({ reason }), { name: 'settings', section: 'data' });
    },
    damagedHistory(file) {
      if (file !== undefined) announce(m.notification_history_damaged({ file }), { name: 'history' });
    },
  };
}
