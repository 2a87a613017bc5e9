import { expect, test, vi } from 'vitest';
import { privateBus } from '../../testing/private-bus.ts';
import { startScreenSaver } from '../../testing/desktop/screen-saver.ts';
import { failureMessage } from '../signal-error.ts';
import { screenSaverLock } from './screen-saver.ts';

const name = 'org.gnome.ScreenSaver';
const unavailable = { unavailable: [{ why: { key: 'signal_no_screen_saver', values: {} } }] };

async function watchScreenSaver(active?: unknown) {
  const { bus, address } = await privateBus();
  const screenSaver = active === undefined ? undefined : await startScreenSaver(address, name, active);
  const listener = vi.fn();
  await screenSaverLock(bus, name).watch(listener);
  const expectReadings = (...readings: unknown[]) =>
    vi.waitFor(() => {
      expect(listener.mock.calls.flat()).toEqual(readings);
    });
  return { address, screenSaver, listener, expectReadings };
}

test('a lock from before the start is detected', async () => {
  const { expectReadings } = await watchScreenSaver(true);
  await expectReadings(true);
});

// As seen on GNOME 43.9: the shell has this name, and nothing has org.gnome.ScreenSaver until a program calls it.
test('GNOME’s lock screen has the interface of its older screen saver', async () => {
  const { bus, address } = await privateBus();
  const shell = 'org.gnome.Shell.ScreenShield';
  const lockScreen = await startScreenSaver(address, shell, true, name);
  const listener = vi.fn();
  await screenSaverLock(bus, shell).watch(listener);
  expect(listener).toHaveBeenLastCalledWith(true);
  lockScreen.setActive(false);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(false));
});

test('a lock by another screen saver with the same interface ends with it', async () => {
  const { bus, address } = await privateBus();
  const other = await startScreenSaver(address, name);
  const listener = vi.fn();
  await screenSaverLock(bus, 'org.gnome.Shell.ScreenShield').watch(listener);
  other.setActive(true);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(true));
  await other.end();
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(unavailable));
});

test('each change is reported', async () => {
  const { screenSaver, expectReadings } = await watchScreenSaver(false);
  screenSaver?.setActive(true);
  screenSaver?.setActive(false);
  await expectReadings(false, true, false);
});

test('a screen saver that starts later is reported from then on', async () => {
  const { address, expectReadings } = await watchScreenSaver();
  await expectReadings(unavailable);
  await startScreenSaver(address, 'org.mate.ScreenSaver', true);
  const late = await startScreenSaver(address, name, false);
  await expectReadings(unavailable, false);
  late.setActive(true);
  await expectReadings(unavailable, false, true);
});

test('a screen saver that ends is unavailable, even if the screen was locked', async () => {
  const { screenSaver, expectReadings } = await watchScreenSaver(true);
  await screenSaver?.end();
  await expectReadings(true, unavailable);
});

test('a screen saver that doesn’t return a boolean is unavailable, and its signals are ignored', async () => {
  const { screenSaver, expectReadings, listener } = await watchScreenSaver('maybe');
  await expectReadings({ unavailable: [{ why: failureMessage(`${name} didn't return a boolean`) }] });
  screenSaver?.setActive('yes');
  await screenSaver?.end();
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith(unavailable));
  expect(listener).toHaveBeenCalledTimes(2);
});

test('is rejected without a bus', async () => {
  const gone = () => Promise.reject(new Error('no session bus'));
  const source = screenSaverLock({ call: gone, listen: gone }, name);
  await expect(source.watch(vi.fn())).rejects.toThrow('no session bus');
});
