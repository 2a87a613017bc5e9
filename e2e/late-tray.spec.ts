/** At login, panels often start after the app. */
import { Desk } from '../tools/desk/desk.ts';
import { expect, test } from '@playwright/test';
import { Uncurl } from './uncurl.ts';

test('the tray item appears in a tray that starts after the app', async () => {
  const desk = await Desk.start({ trayLater: true });
  const uncurl = new Uncurl(desk);
  try {
    await uncurl.startWithoutTray({ speed: 1 });
    await expect.poll(async () => (await uncurl.call('status')).code, 'the app has started').toBe(0);
    await desk.tray.start();
    await expect.poll(() => desk.tray.items(), 'the tray item').toHaveLength(1);
    await expect.poll(() => uncurl.status()).toMatch(/^Sitting 0 min/);
    const opened = uncurl.app.waitForEvent('window');
    await desk.tray.activate();
    await opened;
  } finally {
    await uncurl.close();
    await desk.stop();
  }
});
