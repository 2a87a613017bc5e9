import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { startScreenSaver } from '../../testing/desktop/screen-saver.ts';
import { LoginSession } from '../logind/login-session.ts';
import { failureMessage } from '../signal-error.ts';
import { chooseLock } from './choose.ts';

const noBus = () => Promise.reject(new Error('no bus'));
const powerMonitorFor = (state: string) =>
  Object.assign(new EventEmitter(), { getSystemIdleState: () => state });
const unavailable = {
  session: { call: noBus, listen: noBus },
  login: { read: noBus, onChange: noBus },
};

test.each(['darwin', 'win32'] as const)('on %s the lock follows Electron’s events', (platform) => {
  const powerMonitor = powerMonitorFor('active');
  const changed = vi.fn();
  const lock = chooseLock(platform, { ...unavailable, powerMonitor, changed });
  expect(lock.locked).toBe(false);
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(true);
  powerMonitor.emit('unlock-screen');
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('a lock from before the start is detected', () => {
  const lock = chooseLock('darwin', {
    ...unavailable,
    powerMonitor: powerMonitorFor('locked'),
    changed: vi.fn(),
  });
  expect(lock.locked).toBe(true);
});

test('on Linux logind and the screen savers are watched', async () => {
  const { bus, address } = await privateBus();
  const logind = await startLogind(address);
  const xfce = await startScreenSaver(address, 'org.xfce.ScreenSaver');
  const changed = vi.fn();
  const lock = chooseLock('linux', {
    powerMonitor: powerMonitorFor('locked'),
    session: bus,
    login: new LoginSession(bus, {}),
    changed,
  });
  await vi.waitFor(() => {
    expect(lock.report).toEqual({
      available: true,
      by: expect.stringMatching(/^(logind, org.xfce.ScreenSaver|org.xfce.ScreenSaver, logind)$/) as string,
    });
  });
  xfce.setActive(true);
  await vi.waitFor(() => expect(lock.locked).toBe(true));
  xfce.setActive(false);
  await vi.waitFor(() => expect(lock.locked).toBe(false));
  logind.change({ LockedHint: true });
  await vi.waitFor(() => expect(lock.locked).toBe(true));
  expect(changed).toHaveBeenCalledTimes(3);
});

test('on GNOME without logind, a lock from before the start is detected', async () => {
  const { bus, address } = await privateBus();
  await startScreenSaver(address, 'org.gnome.Shell.ScreenShield', true, 'org.gnome.ScreenSaver');
  const powerMonitor = powerMonitorFor('active');
  const lock = chooseLock('linux', { ...unavailable, session: bus, powerMonitor, changed: vi.fn() });
  await vi.waitFor(() => expect(lock.locked).toBe(true));
  expect(lock.report).toEqual({ available: true, by: 'org.gnome.Shell.ScreenShield' });
});

test('on Linux without a bus, the report has the reason', async () => {
  const powerMonitor = powerMonitorFor('active');
  const lock = chooseLock('linux', { ...unavailable, powerMonitor, changed: vi.fn() });
  await vi.waitFor(() =>
    expect(lock.report).toEqual({ available: false, reasons: [{ why: failureMessage('no bus') }] }),
  );
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(false);
});
