/** The display stays on while a session's clock runs, so that someone on the floor can follow it. */
import { startScreenInhibitor } from '../electron/testing/desktop/screen-inhibitor.ts';
import { calm, clickReminder, sitDown } from './sitting-down.ts';
import { expect, readBeforeFirst, test } from './uncurl.ts';

/** Chromium asks the service that belongs to the desktop. */
const onXfce = { ...calm, environment: { XDG_CURRENT_DESKTOP: 'XFCE' } };

test('the display stays on while a session runs, and not while it is paused or after it', async ({
  desk,
  uncurl,
}) => {
  const screen = await startScreenInhibitor(desk.environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  desk.input.stayActive();
  await sitDown(uncurl, { start: onXfce });
  const page = await clickReminder(desk, uncurl);
  expect(screen.apps(), 'before the session begins').toEqual([]);
  await readBeforeFirst(page);
  await expect.poll(() => screen.apps()).toHaveLength(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect.poll(() => screen.apps(), 'paused').toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect.poll(() => screen.apps()).toHaveLength(1);
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => screen.apps(), 'closed').toEqual([]);
  await screen.end();
});
