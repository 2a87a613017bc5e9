import type { App } from 'electron';
import type { Message } from '../../../core/message.ts';
import type { LoginItem } from './login-item.ts';

/**
 * Starts the app at login as a login item of macOS. The user can take the permission away in the System Settings
 * (`app.setLoginItemSettings`, https://www.electronjs.org/docs/latest/api/app). macOS follows the app when it is moved.
 */
export function macLoginItem(
  app: Pick<App, 'setLoginItemSettings' | 'getLoginItemSettings'>,
  program: string,
): LoginItem {
  return {
    program,
    read(asked) {
      const { openAtLogin, status } = app.getLoginItemSettings();
      const note = asked ? noteOn(status) : undefined;
      return Promise.resolve({ available: true, on: openAtLogin, ...(note && { note }) });
    },
    set(on) {
      app.setLoginItemSettings({ openAtLogin: on });
      return Promise.resolve();
    },
    follow: () => Promise.resolve(),
  };
}

/** Why macOS doesn't start the app although the app has asked. Versions before macOS 13 have no status. */
function noteOn(status: ReturnType<App['getLoginItemSettings']>['status'] | undefined): Message | undefined {
  if (status === 'requires-approval') return { key: 'login_needs_approval', values: {} };
  if (status === 'not-found') return { key: 'login_not_found', values: {} };
  return undefined;
}
