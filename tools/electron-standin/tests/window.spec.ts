import { execFileSync } from 'node:child_process';
import type { Desk } from '../../desk/desk.ts';
import { expect, logOf, test } from './sample.ts';

/** Whether the window manager lists a window with this title. */
function isOnScreen(desk: Desk, title: string): boolean {
  const listed = execFileSync('wmctrl', ['-l'], { encoding: 'utf8', env: desk.environment });
  return listed.includes(title);
}

test('a window has the size, position and title that it was given, and respects its minimum size', async ({
  launch,
}) => {
  const app = await launch('--hidden');
  await app.evaluate(() => sample.openWindow({ minWidth: 400, minHeight: 300 }));
  const page = await app.firstWindow();
  await expect(page.locator('h1')).toHaveText('Sample');
  const bounds = () => app.evaluate(() => sample.window.getBounds());
  await expect.poll(bounds).toMatchObject({ width: 480, height: 360 });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([480, 360]);
  await app.evaluate(() => sample.window.setBounds({ x: 300, y: 200, width: 200, height: 500 }));
  await expect.poll(bounds).toMatchObject({ width: 400, height: 500 });
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([400, 500]);
  await expect.poll(() => app.evaluate(() => sample.window.getTitle())).toBe('Sample window');
});

test('the user can move, resize and maximise a window with the window manager', async ({ launch, desk }) => {
  const app = await launch();
  // A new window gets the focus last, after its bounds.
  await expect.poll(() => app.evaluate(() => sample.window.isFocused())).toBe(true);
  await app.evaluate(() => {
    for (const event of ['move', 'resize', 'maximize', 'unmaximize'])
      sample.window.on(event as 'move', () => sample.log.push(event));
  });
  const wmctrl = (...values: string[]) =>
    execFileSync('wmctrl', ['-r', 'Sample window', ...values], { env: desk.environment });
  const state = () =>
    app.evaluate(() => {
      const { window } = sample;
      return [window.getBounds(), window.getNormalBounds(), window.isMaximized(), window.isFullScreen()];
    });
  const seen = async () => [...new Set((await logOf(app)).slice(1))];

  const moved = { x: 250, y: 150, width: 480, height: 360 };
  // On a busy system the window manager may still be positioning it, so the first attempt can be lost.
  await expect(async () => {
    wmctrl('-e', '0,250,150,-1,-1');
    await expect.poll(state, { timeout: 1000 }).toEqual([moved, moved, false, false]);
  }).toPass();
  expect(await seen()).toEqual(['move']);

  wmctrl('-b', 'add,maximized_vert,maximized_horz');
  // The title bar takes some of the height.
  const maximized = expect.objectContaining({ x: 0, width: 1280 }) as unknown;
  await expect.poll(state).toEqual([maximized, moved, true, false]);
  expect((await seen()).toSorted()).toEqual(['maximize', 'move', 'resize']);
  wmctrl('-b', 'remove,maximized_vert,maximized_horz');
  await expect.poll(state).toEqual([moved, moved, false, false]);

  wmctrl('-b', 'add,fullscreen');
  await expect.poll(state).toEqual([{ x: 0, y: 0, width: 1280, height: 800 }, moved, false, true]);
  wmctrl('-b', 'remove,fullscreen');
  await expect.poll(state).toEqual([moved, moved, false, false]);
  expect((await seen()).toSorted()).toEqual(['maximize', 'move', 'resize', 'unmaximize']);
});

test('maximising a hidden window shows it, and unmaximising restores its bounds', async ({
  launch,
  desk,
}) => {
  const app = await launch('--hidden');
  await app.evaluate(() => sample.openWindow({ show: false }));
  await expect.poll(() => logOf(app)).toContain('ready-to-show');
  await app.evaluate(() => sample.window.hide());
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(false);
  const state = () => app.evaluate(() => [sample.window.isVisible(), sample.window.isMaximized()]);
  await app.evaluate(() => sample.window.maximize());
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(true);
  await expect.poll(state).toEqual([true, true]);
  const normal = { x: 120, y: 100, width: 480, height: 360 };
  await expect.poll(() => app.evaluate(() => sample.window.getNormalBounds())).toEqual(normal);
  await app.evaluate(() => sample.window.unmaximize());
  await expect.poll(state).toEqual([true, false]);
  await expect.poll(() => app.evaluate(() => sample.window.getBounds())).toEqual(normal);
});

test('a window can be hidden, shown and focused', async ({ launch, desk }) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(true);
  const state = () => app.evaluate(() => [sample.window.isVisible(), sample.window.isFocused()]);
  await expect.poll(state).toEqual([true, true]);
  await app.evaluate(() => sample.window.hide());
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(false);
  expect(await state()).toEqual([false, false]);
  await page.click('#echo'); // a hidden page keeps working
  await expect(page.locator('#out')).toContainText('app://bundle');
  await app.evaluate(() => sample.window.show());
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(true);
  await expect.poll(state).toEqual([true, true]);
});

test('closing can be prevented, and closing the last window keeps the app running', async ({
  launch,
  desk,
}) => {
  const app = await launch();
  const page = await app.firstWindow();
  await expect.poll(() => logOf(app)).toContain('ready-to-show');
  await app.evaluate(() => {
    sample.staysOnClose = true;
    sample.window.close();
  });
  expect(await app.evaluate(() => [sample.window.isDestroyed(), sample.window.isVisible()])).toEqual([
    false,
    false,
  ]);
  const closed = page.waitForEvent('close');
  await app.evaluate(() => {
    sample.staysOnClose = false;
    sample.window.close();
  });
  await closed;
  await expect
    .poll(() => logOf(app))
    .toEqual(['ready-to-show', 'close', 'close', 'closed', 'window-all-closed']);
  const again = app.waitForEvent('window');
  await desk.tray.click('Open');
  await expect((await again).locator('h1')).toHaveText('Sample');
});

test('the user can close a window with the window manager', async ({ launch, desk }) => {
  const app = await launch();
  await expect.poll(() => isOnScreen(desk, 'Sample window')).toBe(true);
  execFileSync('wmctrl', ['-c', 'Sample window'], { env: desk.environment });
  await expect
    .poll(() => logOf(app))
    .toEqual(expect.arrayContaining(['close', 'closed', 'window-all-closed']));
});
