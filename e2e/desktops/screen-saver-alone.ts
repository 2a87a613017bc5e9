import { Bus } from '../../electron/platform/dbus/bus.ts';
import { screenSaverLock } from '../../electron/platform/lock/screen-saver.ts';
import { expect, type DesktopTest } from './desktop-test.ts';

/** Tests that a desktop's screen saver tells the lock without logind, to which the app listens too. */
export function testScreenSaver(test: DesktopTest, name: string): void {
  test(`${name} tells whether the screen is locked`, async ({ desktop }) => {
    const session = new Bus(() => desktop.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    const readings: unknown[] = [];
    await screenSaverLock(session, name).watch((reading) => readings.push(reading));
    await expect.poll(() => readings.at(-1)).toBe(false);
    await desktop.lock();
    await expect.poll(() => readings.at(-1)).toBe(true);
    await desktop.unlock();
    await expect.poll(() => readings.at(-1)).toBe(false);
  });
}
