/** The session's shortcuts on a keyboard that types another script. */
import { expect, readBeforeFirst, test } from './uncurl.ts';

/** The X keycodes of the keys that QWERTY labels R and M. */
const keyR = 27;
const keyM = 58;

test.afterEach(async ({ desk }) => {
  await desk.input.setLayout('us');
});

test('on a Russian layout the keys labelled M and R mute and restart the session', async ({
  desk,
  uncurl,
}) => {
  uncurl.writeSettings({ intervalMinutes: 180, leadInSeconds: 12, stayOnTop: false });
  await uncurl.start({ speed: 6 });
  await desk.input.setLayout('ru');
  const opened = uncurl.app.waitForEvent('window');
  await desk.tray.click('Choose a stretch…');
  const page = await opened;
  await page.getByRole('button', { name: 'Start Side bend' }).click();
  await readBeforeFirst(page);
  await page.evaluate(() => {
    addEventListener('keydown', ({ key }) => (document.body.dataset['typed'] = key));
  });

  await desk.input.focusWindow('Uncurl');
  await desk.input.physicalKey(keyM);
  await expect(page.locator('body'), 'the layout is Russian').toHaveAttribute('data-typed', 'ь');
  await expect(page.getByRole('button', { name: 'Sound', pressed: false })).toBeVisible();

  await expect(page.getByText('To the right · 2 of 3')).toBeVisible();
  await desk.input.physicalKey(keyR);
  await expect(page.getByText('To the right · 1 of 3')).toBeVisible();
});
