import { app } from 'electron';
import { createClock } from '../platform/clock.ts';
import { sessionBusAddress } from '../platform/dbus/address.ts';
import { Bus } from '../platform/dbus/bus.ts';
import { chooseLoginItem } from '../platform/login/choose.ts';
import { packagingOf } from '../platform/packaging.ts';
import type { Storage } from '../storage/open.ts';
import { StartAtLogin } from './start-at-login.ts';

/**
 * Makes the system start the app at login, as the settings say.
 *
 * @param changed called when the system's answer has changed
 */
export function startAtLogin(
  { loginRequest, settings, attempt, log }: Storage,
  changed: () => void,
): StartAtLogin {
  const item = chooseLoginItem({
    app,
    packaging: packagingOf(process, app.isPackaged),
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    session: new Bus(() => sessionBusAddress(process.env)),
    after: createClock().after,
  });
  const login = new StartAtLogin({
    item,
    settings,
    file: loginRequest,
    attempt,
    log,
    now: Date.now,
    changed,
  });
  void login.begin();
  return login;
}
