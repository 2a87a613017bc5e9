import { app } from 'electron';
import { createClock } from '../platform/clock.ts';
import { chooseLoginItem, type LoginSystem } from '../platform/login/choose.ts';
import type { Storage } from '../storage/open.ts';
import { StartAtLogin } from './start-at-login.ts';

export interface StartAtLoginOptions extends Pick<LoginSystem, 'packaging' | 'session'> {
  readonly storage: Storage;
  /** Called when the system's answer has changed. */
  readonly changed: () => void;
}

/** Makes the system start the app at login, as the settings say. */
export function startAtLogin({ storage, packaging, session, changed }: StartAtLoginOptions): StartAtLogin {
  const { loginRequest, settings, attempt, log } = storage;
  const item = chooseLoginItem({
    app,
    packaging,
    platform: process.platform,
    env: process.env,
    home: app.getPath('home'),
    session,
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
