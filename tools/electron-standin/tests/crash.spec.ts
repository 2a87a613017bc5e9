import { expect, logOf, test } from './sample.ts';

test('a crashed renderer is reported, and reload() brings the page and its preload back', async ({
  launch,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect(page.locator('body')).toHaveAttribute('data-answer', '42');
  await expect.poll(() => logOf(app)).toContain('ready-to-show');
  await app.evaluate(() => {
    const { webContents } = sample.window;
    webContents.on('render-process-gone', (_event, { reason, exitCode }) =>
      sample.log.push(`gone ${reason} ${typeof exitCode}`),
    );
    webContents.on('did-finish-load', () => sample.log.push('did-finish-load'));
    webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => logOf(app)).toContain('gone crashed number');
  expect(await app.evaluate(() => sample.window.webContents.isCrashed())).toBe(true);

  await app.evaluate(() => sample.window.webContents.reload());
  await expect.poll(() => logOf(app)).toContain('did-finish-load');
  const state = (): Promise<unknown> =>
    app.evaluate(() =>
      sample.window.webContents.executeJavaScript('[document.body.dataset.answer, location.pathname]'),
    );
  await expect.poll(state).toEqual(['42', '/index.html']);
  await expect.poll(() => app.evaluate(() => sample.window.webContents.isCrashed())).toBe(false);
  expect(await app.evaluate(() => sample.window.webContents.getURL())).toBe('app://bundle/index.html');
  await expect
    .poll(async () => (await logOf(app)).filter((line) => line.startsWith('ready-to-show')))
    .toHaveLength(1);
});

test('a crashed page can load another address', async ({ launch }) => {
  const app = await launch();
  await app.firstWindow();
  await expect.poll(() => logOf(app)).toContain('ready-to-show');
  await app.evaluate(() => {
    sample.window.webContents.on('render-process-gone', () => sample.log.push('gone'));
    sample.window.webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => logOf(app)).toContain('gone');
  const heading: unknown = await app.evaluate(async () => {
    await sample.window.loadURL('app://bundle/second.html');
    return (await sample.window.webContents.executeJavaScript('document.body.innerText')) as unknown;
  });
  expect(heading).toBe('Take a break');
});
