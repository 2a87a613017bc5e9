/** The welcome of the whole app: when it is shown, and what its end and its test reminder show. */
import { expect, pressToClose, test, type Uncurl } from './uncurl.ts';

const slowly = { speed: 1 };

/** The window of a running app that shows the welcome, at its first step. */
async function welcomeIn(uncurl: Uncurl) {
  const page = await uncurl.window();
  await expect(page.getByRole('heading', { name: 'Welcome to Uncurl' })).toBeFocused();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return { page, press };
}

test('only the very first start shows the welcome, whose end says where Uncurl is', async ({
  desk,
  uncurl,
}) => {
  uncurl.forgetState();
  await uncurl.start(slowly);
  const { page, press } = await welcomeIn(uncurl);
  await press('Next');
  await press('Next');

  await press('Show a reminder now');
  await expect
    .poll(() => desk.notifications.shown())
    .toMatchObject([{ summary: 'A reminder looks like this' }]);
  await desk.notifications.click();
  await expect(page.getByText('It works: your click came back here.')).toBeVisible();
  await desk.notifications.closeAll();

  const closed = page.waitForEvent('close');
  await press('Done');
  await closed;
  await expect.poll(() => desk.notifications.shown()).toMatchObject([{ summary: 'Uncurl is in the tray' }]);
  await expect.poll(() => uncurl.savedState()).toMatchObject({ welcomed: true, redFlagsRead: true });

  await uncurl.kill();
  await uncurl.start(slowly);
  await desk.tray.activate();
  await expect((await uncurl.window()).getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
});

test('after a first start at login, the welcome waits until the window is opened', async ({
  desk,
  uncurl,
}) => {
  uncurl.forgetState();
  await uncurl.start(slowly, '--at-login');
  expect(uncurl.app.windows()).toHaveLength(0);
  await desk.tray.activate();
  await welcomeIn(uncurl);
});

test('shows the welcome again after a kill, but not after its window was closed', async ({ uncurl }) => {
  uncurl.forgetState();
  await uncurl.start(slowly);
  const first = await welcomeIn(uncurl);
  await first.press('Next');
  await expect(first.page.getByText('2 of 3')).toBeVisible();
  await uncurl.kill();

  await uncurl.start(slowly);
  const { page } = await welcomeIn(uncurl);
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  await expect.poll(() => uncurl.savedState().welcomed).toBe(true);
  const opened = uncurl.app.waitForEvent('window');
  await uncurl.startAgain();
  await expect((await opened).getByRole('heading', { level: 1, name: 'Today' })).toBeFocused();
});

test('a first start for a stretch goes straight to it, and the welcome comes with the window after that', async ({
  uncurl,
}) => {
  uncurl.forgetState();
  await uncurl.start(slowly, 'start');
  const page = await uncurl.window();
  await expect(page.getByRole('heading', { name: 'Before your first stretch' })).toBeFocused();
  await pressToClose(page, 'Escape');
  const opened = uncurl.app.waitForEvent('window');
  await uncurl.startAgain();
  await expect((await opened).getByRole('heading', { name: 'Welcome to Uncurl' })).toBeFocused();
});
