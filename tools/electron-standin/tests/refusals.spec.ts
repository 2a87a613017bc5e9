import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { executable, expect, logOf, test } from './sample.ts';

test("members and options that the stand-in doesn't have throw", async ({ launch }) => {
  const app = await launch('--hidden');
  const outcomes = await app.evaluate((electron) => {
    return sample.outcomesOf([
      () => electron.safeStorage,
      () => electron.app.getGPUInfo('basic'),
      () => electron.app.on('login', () => {}),
      () => new electron.BrowserWindow({ frame: false }),
      () => new electron.BrowserWindow({ webPreferences: { sandbox: false } }),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      () => sample.tray.getBounds(),
      () => electron.Menu.buildFromTemplate([{ role: 'quit' }]),
      () => electron.Menu.setApplicationMenu(sample.menu),
      () => new electron.Notification({ hasReply: true }),
    ]);
  });
  expect(outcomes).toEqual([
    'electron.safeStorage is not in the stand-in',
    'app.getGPUInfo is not in the stand-in',
    "event 'login' of app is not in the stand-in",
    'BrowserWindow option frame is not in the stand-in',
    'webPreferences sandbox: false is not in the stand-in',
    'webPreferences nodeIntegration: true is not in the stand-in',
    'Tray.getBounds is not in the stand-in',
    'MenuItem option role is not in the stand-in',
    'an application menu is not in the stand-in',
    'Notification option hasReply is not in the stand-in',
  ]);
});

test('the stand-in throws where Electron throws', async ({ launch }) => {
  const app = await launch('--hidden');
  const outcomes = await app.evaluate(({ Tray, nativeImage, protocol, ipcMain, app: electronApp }) => {
    sample.tray.destroy();
    return sample.outcomesOf([
      () => new Tray('/nowhere/icon.png'),
      () => new Tray(undefined as unknown as string),
      () => new Tray(nativeImage.createEmpty()).isDestroyed(), // Electron allows it
      () => protocol.registerSchemesAsPrivileged([{ scheme: 'late' }]),
      () => protocol.handle('app', () => new Response()),
      () => ipcMain.handle('echo', () => 1),
      () => electronApp.setPath('userData', 'relative'),
      () => sample.openWindow({ show: false }).webContents.send('x', () => {}),
    ]);
  });
  expect(outcomes).toEqual([
    "Failed to load image from path '/nowhere/icon.png'",
    'Argument must be a file path or a NativeImage',
    'false',
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'Failed to register protocol: app',
    "Attempted to register a second handler for 'echo'",
    'Path must be absolute',
    'An object could not be cloned.',
  ]);
});

const preloads = {
  'is a module': ["import { ipcRenderer } from 'electron';", 'Cannot use import statement outside a module'],
  'requires more than a sandbox allows': ["require('node:fs');", 'module not found: node:fs'],
  "doesn't exist": [undefined, 'ENOENT'],
} as const;
for (const [problem, [text, error]] of Object.entries(preloads)) {
  test(`a preload that ${problem} fails, and the page loads without it`, async ({ launch, dataFolder }) => {
    const preload = path.join(dataFolder, 'bad-preload.cjs');
    if (text !== undefined) fs.writeFileSync(preload, text);
    const app = await launch('--hidden');
    await app.evaluate((_, file) => sample.openWindow({ webPreferences: { preload: file } }), preload);
    const page = await app.firstWindow();
    await expect(page.locator('h1')).toHaveText('Sample');
    const failed = (): Promise<string | undefined> =>
      logOf(app).then((log) => log.find((line) => line.startsWith('preload-error')));
    await expect.poll(failed).toContain(error);
    expect(await page.evaluate(() => 'api' in globalThis)).toBe(false);
  });
}

test('a window before the app is ready, a main module that throws and a missing display end the app', ({
  desk,
  dataFolder,
}) => {
  const main = path.join(dataFolder, 'main.cjs');
  const run = (text: string, environment: NodeJS.ProcessEnv = desk.environment) => {
    fs.writeFileSync(main, text);
    return spawnSync(executable, [main], { env: environment, encoding: 'utf8' });
  };
  const early = run("const { BrowserWindow } = require('electron'); new BrowserWindow()");
  expect([early.status, early.stderr]).toEqual([
    1,
    expect.stringContaining('Cannot create BrowserWindow before app is ready'),
  ]);
  const throws = run("throw new Error('boom')");
  expect([throws.status, throws.stderr]).toEqual([1, expect.stringContaining('boom')]);
  const withoutDisplay = { ...desk.environment, DISPLAY: '' };
  const noDisplay = run('', withoutDisplay);
  expect([noDisplay.status, noDisplay.stderr]).toEqual([1, expect.stringContaining('Missing X server')]);
  const exits = run("require('electron').app.exit(3)", withoutDisplay);
  expect([exits.status, exits.stderr], 'the display is needed only after the main module').toEqual([3, '']);
});
