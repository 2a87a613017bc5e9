import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { executable, expect, logOf, sampleFolder, test } from './sample.ts';

/** The ids of the Chromium processes that use the data folder. */
const chromiums = (dataFolder: string): string =>
  spawnSync('pgrep', ['-f', `${dataFolder}/standin`]).stdout.toString();

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** Resolves when the first window has loaded. */
const ready = (app: ChildProcess): Promise<unknown> =>
  new Promise((resolve) =>
    app.stdout?.on('data', (text) => String(text).includes('ready-to-show') && resolve(text)),
  );

const windowTitles = (env: Record<string, string>): string =>
  spawnSync('wmctrl', ['-l'], { env }).stdout.toString();

/** Closes the window with the window manager's close button. */
async function closeByWindowManager(env: Record<string, string>): Promise<void> {
  await expect.poll(() => spawnSync('wmctrl', ['-c', 'Sample window'], { env }).status).toBe(0);
  await expect.poll(() => windowTitles(env)).not.toContain('Sample window');
}

test('a second instance notifies the first and exits', async ({ launch, desk, dataFolder }) => {
  const app = await launch('--hidden');
  const values = [sampleFolder, `--user-data-dir=${dataFolder}`, '--again'];
  const second = spawnSync(executable, values, { env: desk.environment });
  expect(second.status).toBe(0);
  await expect.poll(() => logOf(app)).toContain('second --again hello');
});

test('SIGTERM quits the app normally', async ({ desk, dataFolder }) => {
  const app = spawn(executable, [sampleFolder, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  let output = '';
  app.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  await expect.poll(() => chromiums(dataFolder)).not.toBe('');
  const end = ended(app);
  app.kill();
  expect(await end).toBe(0);
  await expect.poll(() => output).toMatch(/will-quit after .*before-quit/);
  await expect.poll(() => chromiums(dataFolder)).toBe('');
});

test("a page's storage survives a restart, and a killed app doesn't block the next start", async ({
  launch,
}) => {
  const first = await launch();
  await (
    await first.firstWindow()
  ).evaluate(() => {
    localStorage.setItem('stored', 'yes');
  });
  await first.close();
  const second = await launch();
  const stored = await (await second.firstWindow()).evaluate(() => localStorage.getItem('stored'));
  expect(stored).toBe('yes');
  second.process().kill('SIGKILL');
  const third = await launch(); // at once, while the second's Chromium may still be running
  await expect((await third.firstWindow()).locator('h1')).toHaveText('Sample');
});

test('Chromium exits after the last window and starts again with the next', async ({ desk, dataFolder }) => {
  const app = spawn(executable, [sampleFolder, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  await ready(app);
  await closeByWindowManager(desk.environment);
  await expect.poll(() => chromiums(dataFolder)).toBe('');
  await desk.tray.click('Open');
  await expect.poll(() => windowTitles(desk.environment)).toContain('Sample window');
  const end = ended(app);
  await desk.tray.click('Quit');
  expect(await end).toBe(0);
});

test("the app can prevent the window manager's close button", async ({ desk, dataFolder }) => {
  const main = path.join(dataFolder, 'main.mjs');
  const staysOpen = `globalThis.sample.staysOnClose = true;`;
  fs.writeFileSync(main, `import '${path.join(sampleFolder, 'main.js')}';\n${staysOpen}\n`);
  const app = spawn(executable, [main, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  await ready(app);
  await closeByWindowManager(desk.environment);
  await desk.tray.click('Show_it & more');
  await expect.poll(() => windowTitles(desk.environment)).toContain('Sample window');
  const end = ended(app);
  app.kill('SIGKILL');
  await end;
});

test('Playwright starts the stand-in from ELECTRON_OVERRIDE_DIST_PATH', async ({ desk, dataFolder }) => {
  const env = { ...desk.environment, ELECTRON_OVERRIDE_DIST_PATH: path.dirname(executable) };
  const before = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = path.dirname(executable);
  try {
    const app = await _electron.launch({ args: [sampleFolder, `--user-data-dir=${dataFolder}`], env });
    await expect((await app.firstWindow()).locator('h1')).toHaveText('Sample');
    expect(await app.evaluate(({ app: inMain }) => [inMain.getName(), inMain.getVersion()])).toEqual([
      'Sample',
      '1.2.3',
    ]);
    await app.close();
  } finally {
    process.env['ELECTRON_OVERRIDE_DIST_PATH'] = before;
  }
});
