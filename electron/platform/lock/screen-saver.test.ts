import { expect, test, vi } from 'vitest';
import { privateBus } from '../../testing/private-bus.ts';
import { startScreenSaver } from '../../testing/desktop/screen-saver.ts';
import { failedBy } from '../reason.ts';
import { screenSaverLock } from './screen-saver.ts';

const name = 'org.gnome.ScreenSaver';
const missing = { missing: [{ why: { key: 'signal_no_screen_saver', values: {} } }] };

async function following(active?: unknown) {
  const desk = await privateBus();
  const screenSaver = active === undefined ? undefined : await startScreenSaver(desk.address, name, active);
  const told = vi.fn();
  await screenSaverLock(desk.bus, name).follow(told);
  const heard = (...readings: unknown[]) =>
    vi.waitFor(() => {
      expect(told.mock.calls.flat()).toEqual(readings);
    });
  return { desk, screenSaver, told, heard };
}

test('a screen that is locked at the start is known to be', async () => {
  const { heard } = await following(true);
  await heard(true);
});

test('each change is told', async () => {
  const { screenSaver, heard } = await following(false);
  screenSaver?.become(true);
  screenSaver?.become(false);
  await heard(false, true, false);
});

test('a screen saver that comes later is heard from then on', async () => {
  const { desk, heard } = await following();
  await heard(missing);
  await startScreenSaver(desk.address, 'org.mate.ScreenSaver', true);
  const late = await startScreenSaver(desk.address, name, false);
  await heard(missing, false);
  late.become(true);
  await heard(missing, false, true);
});

test('one that ends, even with the screen locked, is missing', async () => {
  const { screenSaver, heard } = await following(true);
  await screenSaver?.end();
  await heard(true, missing);
});

test('one that answers neither yes nor no is missing, and its signals are not believed', async () => {
  const { screenSaver, heard, told } = await following('maybe');
  await heard({ missing: [{ why: failedBy(`${name} answers neither yes nor no`) }] });
  screenSaver?.become('yes');
  await screenSaver?.end();
  await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(missing));
  expect(told).toHaveBeenCalledTimes(2);
});

test('a bus that is not there is a reason', async () => {
  const gone = () => Promise.reject(new Error('this session has no D-Bus'));
  const source = screenSaverLock({ call: gone, listen: gone }, name);
  await expect(source.follow(vi.fn())).rejects.toThrow('this session has no D-Bus');
});
