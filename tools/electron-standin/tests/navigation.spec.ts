import type { ElectronApplication } from '@playwright/test';
import { expect, logOf, test } from './sample.ts';

/** Opens the sample's window and logs the navigations that it starts. */
function openWindow(app: ElectronApplication, page = 'index.html'): Promise<void> {
  return app.evaluate((_, path) => {
    const { webContents } = sample.openWindow({}, path);
    webContents.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) =>
      sample.log.push(`start ${url} ${isMainFrame ? 'main' : 'sub'} ${isSameDocument ? 'same' : 'new'}`),
    );
    webContents.on('did-navigate', (_event, url) => sample.log.push(`navigated ${url}`));
  }, page);
}
const navigationsOf = async (app: ElectronApplication): Promise<string[]> =>
  (await logOf(app)).filter((line) => /^(start|navigated)/.test(line));

test('did-start-navigation reports each navigation once', async ({ launch }) => {
  const app = await launch('--hidden');
  await openWindow(app);
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  const first = ['start app://bundle/index.html main new', 'navigated app://bundle/index.html'];
  await expect.poll(() => navigationsOf(app)).toEqual(first);

  await page.evaluate(() => history.pushState(null, '', '#part'));
  const within = [...first, 'start app://bundle/index.html#part main same'];
  await expect.poll(() => navigationsOf(app)).toEqual(within);

  await page.click('#inside');
  const link = ['start app://bundle/second.html main new', 'navigated app://bundle/second.html'];
  await expect.poll(() => navigationsOf(app)).toEqual([...within, ...link]);

  await app.evaluate(() => sample.window.webContents.reload());
  await expect.poll(() => navigationsOf(app)).toEqual([...within, ...link, ...link]);
});

test('an address may have a query string', async ({ launch }) => {
  const app = await launch('--hidden');
  await openWindow(app, 'index.html?x=1&y=two%20words');
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  expect(await page.evaluate(() => location.search)).toBe('?x=1&y=two%20words');
  const address = () => app.evaluate(() => sample.window.webContents.getURL());
  expect(await address()).toBe('app://bundle/index.html?x=1&y=two%20words');
  await app.evaluate(() => sample.window.loadURL('app://bundle/second.html?x=2'));
  expect(await address()).toBe('app://bundle/second.html?x=2');
  await expect(page).toHaveURL(/\/second\.html\?x=2$/);
});
