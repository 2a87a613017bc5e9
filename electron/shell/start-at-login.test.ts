import { expect, test, vi } from 'vitest';
import type { LoginItem, LoginReport } from '../platform/login/login-item.ts';
import type { LoginRequest } from '../storage/login-file.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { StartAtLogin } from './start-at-login.ts';

/** A computer: what the settings file and the app's own file say, and what the system starts at login. */
interface Computer {
  launchAtLogin: boolean;
  asked?: LoginRequest | undefined;
  system: { on: boolean; program: string };
  program: string;
}

const installed = '/opt/Uncurl/uncurl';

function computer(part: Partial<Computer> = {}): Computer {
  return { launchAtLogin: false, system: { on: false, program: '' }, program: installed, ...part };
}

/** Starts the app on a computer. The system's own settings are not the app's. */
function startApp(on: Computer, failing?: Error) {
  const item: LoginItem = {
    program: on.program,
    read: vi.fn(() => Promise.resolve<LoginReport>({ available: true, on: on.system.on })),
    set: vi.fn((wanted: boolean) => {
      if (failing) return Promise.reject(failing);
      on.system = { on: wanted, program: on.program };
      return Promise.resolve();
    }),
    follow: vi.fn(() => {
      on.system = { ...on.system, program: on.program };
      return Promise.resolve();
    }),
  };
  const changed = vi.fn();
  const login = new StartAtLogin({
    item,
    settings: {
      get current() {
        return { launchAtLogin: on.launchAtLogin };
      },
    },
    file: {
      read: () => on.asked,
      write: (asked) => {
        on.asked = asked;
      },
    },
    attempt: (_activity, write) => {
      write();
    },
    log: recordingLog(),
    now: () => 0,
    changed,
  });
  return { login, item, changed };
}

test('the system is told nothing while the setting is off, as it is by default', async () => {
  const { login, item } = startApp(computer());
  await login.begin();
  await login.settingsChanged();
  expect(item.set).not.toHaveBeenCalled();
  expect(login.report).toEqual({ available: true, on: false });
});

test('a choice in the app is carried out, and the page gets the system’s answer', async () => {
  const mine = computer();
  const { login, changed } = startApp(mine);
  await login.begin();
  changed.mockClear();
  mine.launchAtLogin = true;
  await login.chosen();
  expect(mine.system).toEqual({ on: true, program: installed });
  expect(login.report).toEqual({ available: true, on: true });
  expect(changed).toHaveBeenCalledOnce();
  await login.check();
  expect(changed, 'nothing new').toHaveBeenCalledOnce();
});

test('an edit of the settings file is carried out: at once, or at the next start', async () => {
  const mine = computer();
  const { login } = startApp(mine);
  await login.begin();
  mine.launchAtLogin = true;
  await login.settingsChanged();
  expect(mine.system.on).toBe(true);
  mine.launchAtLogin = false;
  await startApp(mine).login.begin();
  expect(mine.system.on).toBe(false);
});

test('what the user has switched off in the system stays off, until they choose it in the app', async () => {
  const mine = computer({ launchAtLogin: true });
  await startApp(mine).login.begin();
  mine.system.on = false;
  const { login, item } = startApp(mine);
  await login.begin();
  await login.settingsChanged();
  await login.check();
  expect(item.set).not.toHaveBeenCalled();
  expect(login.report).toEqual({ available: true, on: false });
  await login.chosen();
  expect(mine.system.on).toBe(true);
});

test('what the user has switched on in the system stays on', async () => {
  const mine = computer({ system: { on: true, program: installed } });
  const { login, item } = startApp(mine);
  await login.begin();
  expect(item.set).not.toHaveBeenCalled();
  expect(login.report).toEqual({ available: true, on: true });
});

test('the system follows the app once when it has moved', async () => {
  const mine = computer({ launchAtLogin: true });
  await startApp(mine).login.begin();
  mine.program = '/home/ada/Uncurl-2.AppImage';
  const { login, item } = startApp(mine);
  await login.begin();
  expect(item.follow).toHaveBeenCalledExactlyOnceWith(installed);
  const { login: later, item: same } = startApp(mine);
  await later.begin();
  expect(same.follow).not.toHaveBeenCalled();
});

test('a failure is reported, and tried again at the next start', async () => {
  const mine = computer({ launchAtLogin: true });
  const { login } = startApp(mine, new Error('EROFS: read-only file system'));
  await login.begin();
  const note = { key: 'login_failed', values: { error: 'EROFS: read-only file system' } };
  expect(login.report).toEqual({ available: true, on: false, note });
  await startApp(mine).login.begin();
  expect(mine.system.on).toBe(true);
});

test('a system that can’t be read is reported', async () => {
  const { login, item } = startApp(computer());
  vi.mocked(item.read).mockRejectedValue(new Error('EACCES'));
  await login.begin();
  expect(login.report).toEqual({
    available: false,
    reason: { key: 'login_failed', values: { error: 'EACCES' } },
  });
});

test('a copy that can’t be started at login says so, and reads and writes nothing', async () => {
  const read = vi.fn();
  const login = new StartAtLogin({
    item: { key: 'login_development', values: {} },
    settings: { current: { launchAtLogin: true } },
    file: { read, write: vi.fn() },
    attempt: vi.fn(),
    log: recordingLog(),
    now: () => 0,
    changed: vi.fn(),
  });
  await login.begin();
  await login.chosen();
  expect(read).not.toHaveBeenCalled();
  expect(login.report).toEqual({ available: false, reason: { key: 'login_development', values: {} } });
});
