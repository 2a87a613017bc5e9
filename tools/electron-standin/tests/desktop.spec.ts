import { expect, logOf, test } from './sample.ts';

test('a notification can be shown, clicked and closed, and its button pressed', async ({ launch, desk }) => {
  const app = await launch('--hidden');
  await app.evaluate(() => sample.remind({ urgency: 'critical' }));
  const texts = () =>
    desk.notifications
      .shown()
      .map(({ summary, body, buttons, urgency }) => [summary, body, buttons, urgency]);
  await expect.poll(texts).toEqual([['Stretch', 'Time for a break', ['Later'], 2]]);
  const opened = app.waitForEvent('window');
  await desk.notifications.click();
  await expect((await opened).locator('h1')).toHaveText('Take a break');
  await desk.notifications.press('Later');
  await expect.poll(() => logOf(app)).toContain('action 0');
  await desk.notifications.closeAll();
  await expect.poll(() => logOf(app)).toContain('notification closed');
  await expect.poll(() => desk.notifications.shown()).toEqual([]);
});

test('the app can close its notification', async ({ launch, desk }) => {
  const app = await launch('--hidden');
  const notification = await app.evaluateHandle(() => sample.remind());
  await expect.poll(() => desk.notifications.shown()).toHaveLength(1);
  await notification.evaluate((shown) => shown.close());
  await expect.poll(() => desk.notifications.shown()).toHaveLength(0);
  await expect.poll(() => logOf(app)).toEqual(['shown', 'notification closed']);
});

test('the tray shows an icon and a menu and reports clicks', async ({ launch, desk }) => {
  const app = await launch('--hidden');
  await expect.poll(() => desk.tray.items()).toMatchObject([{ toolTip: 'Sample is here', hasIcon: true }]);
  await expect
    .poll(async () => (await desk.tray.menu()).map(({ label }) => label))
    .toEqual(['Open', 'Show_it & more', 'Pause', '', 'More', 'Quit']);
  await desk.tray.activate();
  await desk.tray.click('Pause');
  await desk.tray.click('Deep');
  await expect.poll(() => logOf(app)).toEqual(['tray clicked', 'pause true', 'deep']);
  await expect(desk.tray.click('Off')).rejects.toThrow('disabled');
  await expect
    .poll(async () => (await desk.tray.menu()).find(({ label }) => label === 'Pause')?.checked)
    .toBe(true);
  await app.evaluate(() => sample.tray.destroy());
  await expect.poll(() => desk.tray.items()).toEqual([]);
  await app.evaluate(({ Tray }) => {
    const again = new Tray('tools/electron-standin/tests/sample/icon.png');
    again.destroy();
    sample.tray = new Tray('tools/electron-standin/tests/sample/icon.png');
    sample.tray.setToolTip('Back again');
  });
  await expect.poll(() => desk.tray.items()).toMatchObject([{ toolTip: 'Back again' }]);
});

test("the idle time is the X server's, even if read twenty times a second", async ({ launch, desk }) => {
  const app = await launch('--hidden');
  const idle = () => app.evaluate(({ powerMonitor }) => powerMonitor.getSystemIdleTime());
  await desk.input.move();
  await expect.poll(idle, { intervals: [50] }).toBe(0);
  await expect.poll(idle, { intervals: [50] }).toBe(2);
  await desk.input.move();
  await expect.poll(idle, { intervals: [50] }).toBe(0);
});

test('screen returns the display and the pointer position', async ({ launch, desk }) => {
  const app = await launch('--hidden');
  await desk.input.click(700, 500);
  const seen = () =>
    app.evaluate(({ screen }) => {
      const point = screen.getCursorScreenPoint();
      const { bounds, scaleFactor } = screen.getDisplayNearestPoint(point);
      return { point, bounds, scaleFactor };
    });
  const bounds = { x: 0, y: 0, width: 1280, height: 800 };
  await expect.poll(seen).toEqual({ point: { x: 700, y: 500 }, bounds, scaleFactor: 1 });
});

test('copied text can be pasted', async ({ launch, desk }) => {
  const app = await launch();
  const page = await app.firstWindow();
  await page.click('#field');
  await app.evaluate(({ clipboard }) => {
    return clipboard.writeText('copied "text"');
  });
  const paste = async (): Promise<string> => {
    await desk.input.key('ctrl+v');
    return page.inputValue('#field');
  };
  await expect.poll(paste).toContain('copied "text"');
});

test("a global shortcut works without the focus, until it is given up; another program's keys can't be had", async ({
  launch,
  desk,
}) => {
  const app = await launch('--hidden');
  const register = (accelerator: string) =>
    app.evaluate(
      ({ globalShortcut }, keys) => globalShortcut.register(keys, () => sample.log.push(keys)),
      accelerator,
    );
  expect(await register('Ctrl+Shift+U')).toBe(true);
  expect(await register('MediaPlayPause')).toBe(true);
  expect(await register('Ctrl+Shift+U'), 'twice').toBe(false);
  expect(await register('Alt+F4'), 'which closes windows in openbox').toBe(false);
  await desk.input.key('ctrl+shift+u');
  await desk.input.key('XF86AudioPlay');
  await expect.poll(() => logOf(app)).toEqual(['Ctrl+Shift+U', 'MediaPlayPause']);
  await app.evaluate(({ globalShortcut }) => {
    globalShortcut.unregister('Ctrl+Shift+U');
  });
  await desk.input.key('ctrl+shift+u');
  await desk.input.key('XF86AudioPlay');
  await expect.poll(() => logOf(app)).toEqual(['Ctrl+Shift+U', 'MediaPlayPause', 'MediaPlayPause']);
});
