import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { startLogind } from '../../testing/desktop/logind.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { startScreenSaver } from '../../testing/desktop/screen-saver.ts';
import { LoginSession } from '../logind/login-session.ts';
import { failedBy } from '../reason.ts';
import { chooseLock } from './choose.ts';

const noBus = () => Promise.reject(new Error('no bus'));
const powerMonitorFor = (state: string) =>
  Object.assign(new EventEmitter(), { getSystemIdleState: () => state });
const nothing = {
  session: { call: noBus, listen: noBus },
  login: { read: noBus, onChange: noBus },
};

test.each(['darwin', 'win32'] as const)('on %s the lock is followed by events', (platform) => {
  const powerMonitor = powerMonitorFor('active');
  const changed = vi.fn();
  const lock = chooseLock(platform, { ...nothing, powerMonitor, changed });
  expect(lock.locked).toBe(false);
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(true);
  powerMonitor.emit('unlock-screen');
  expect(lock.locked).toBe(false);
  expect(changed).toHaveBeenCalledTimes(2);
});

test('a screen that is locked at the start is known to be', () => {
  const lock = chooseLock('darwin', {
    ...nothing,
    powerMonitor: powerMonitorFor('locked'),
    changed: vi.fn(),
  });
  expect(lock.locked).toBe(true);
});

test('on Linux logind and the screen savers are followed', async () => {
  const desk = await privateBus();
  const logind = await startLogind(desk.address);
  const xfce = await startScreenSaver(desk.address, 'org.xfce.ScreenSaver');
  const changed = vi.fn();
  const lock = chooseLock('linux', {
    powerMonitor: powerMonitorFor('locked'),
    session: desk.bus,
    login: new LoginSession(desk.bus, {}),
    changed,
  });
  await vi.waitFor(() => {
    expect(lock.report).toEqual({
      available: true,
      by: expect.stringMatching(/^(logind, org.xfce.ScreenSaver|org.xfce.ScreenSaver, logind)$/) as string,
    });
  });
  xfce.become(true);
  await vi.waitFor(() => expect(lock.locked).toBe(true));
  xfce.become(false);
  await vi.waitFor(() => expect(lock.locked).toBe(false));
  logind.change({ LockedHint: true });
  await vi.waitFor(() => expect(lock.locked).toBe(true));
  expect(changed).toHaveBeenCalledTimes(3);
});

test('on Linux without any bus it is said so', async () => {
  const powerMonitor = powerMonitorFor('active');
  const lock = chooseLock('linux', { ...nothing, powerMonitor, changed: vi.fn() });
  await vi.waitFor(() =>
    expect(lock.report).toEqual({ available: false, reasons: [{ why: failedBy('no bus') }] }),
  );
  powerMonitor.emit('lock-screen');
  expect(lock.locked).toBe(false);
});
