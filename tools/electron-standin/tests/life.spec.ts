import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { executable, expect, logOf, sampleFolder, test } from './sample.ts';

/** The processes whose command line names the data folder: Chromium's. */
const chromiums = (dataFolder: string): string =>
  spawnSync('pgrep', ['-f', `${dataFolder}/standin`]).stdout.toString();

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** The first window is loaded. */
const ready = (app: ChildProcess): Promise<unknown> =>
  new Promise((resolve) =>
    app.stdout?.on('data', (text) => String(text).includes('ready-to-show') && resolve(text)),
  );

const windowTitles = (env: Record<string, string>): string =>
  spawnSync('wmctrl', ['-l'], { env }).stdout.toString();

/** Presses the window manager's close button, as soon as there is one, until the window is gone. */
async function closeByHand(env: Record<string, string>): Promise<void> {
  await expect.poll(() => spawnSync('wmctrl', ['-c', 'Sample window'], { env }).status).toBe(0);
  await expect.poll(() => windowTitles(env)).not.toContain('Sample window');
}

test('a second start hands over to the first', async ({ launch, desk, dataFolder }) => {
  const app = await launch('--hidden');
  const values = [sampleFolder, `--user-data-dir=${dataFolder}`, '--again'];
  const second = spawnSync(executable, values, { env: desk.environment });
  expect(second.status).toBe(0);
  await expect.poll(() => logOf(app)).toContain('second --again hello');
});

test('SIGTERM quits in good order', async ({ desk, dataFolder }) => {
  const app = spawn(executable, [sampleFolder, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  let said = '';
  app.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => chromiums(dataFolder)).not.toBe('');
  const end = ended(app);
  app.kill();
  expect(await end).toBe(0);
  expect(said).toMatch(/will-quit after .*before-quit/);
  expect(chromiums(dataFolder)).toBe('');
});

test('what a page stores is there at the next start, and a killed app holds nothing', async ({ launch }) => {
  const first = await launch();
  await (
    await first.firstWindow()
  ).evaluate(() => {
    localStorage.setItem('kept', 'yes');
  });
  await first.close();
  const second = await launch();
  const stored = await (await second.firstWindow()).evaluate(() => localStorage.getItem('kept'));
  expect(stored).toBe('yes');
  second.process().kill('SIGKILL');
  const third = await launch(); // at once: the second's Chromium may still be going
  await expect((await third.firstWindow()).locator('h1')).toHaveText('Sample');
});

test('without windows Chromium goes, and comes again', async ({ desk, dataFolder }) => {
  const app = spawn(executable, [sampleFolder, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  await ready(app);
  await closeByHand(desk.environment);
  await expect.poll(() => chromiums(dataFolder)).toBe('');
  await desk.tray.click('Open');
  await expect.poll(() => windowTitles(desk.environment)).toContain('Sample window');
  const end = ended(app);
  await desk.tray.click('Quit');
  expect(await end).toBe(0);
});
test('the window manager’s close button asks the app', async ({ desk, dataFolder }) => {
  const main = path.join(dataFolder, 'main.mjs');
  const asks = `globalThis.sample.staysOnClose = true;`;
  fs.writeFileSync(main, `import '${path.join(sampleFolder, 'main.js')}';\n${asks}\n`);
  const app = spawn(executable, [main, `--user-data-dir=${dataFolder}`], { env: desk.environment });
  await ready(app);
  await closeByHand(desk.environment);
  await desk.tray.click('Show_it & more');
  await expect.poll(() => windowTitles(desk.environment)).toContain('Sample window');
  const end = ended(app);
  app.kill('SIGKILL');
  await end;
});

test('Playwright finds it by the environment alone', async ({ desk, dataFolder }) => {
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
