import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Desk } from '../../desk/desk.ts';
import { executable, expect, sampleFolder, test } from './sample.ts';

// Without Playwright, because its focus emulation keeps every page visible, in Electron too.

/** Reports, for each method of the window named on standard input, whether the page is visible and how long three ticks of 20 ms take, in ms. */
const report = `
  const measure = \`new Promise((resolve) => {
    const start = performance.now();
    let ticks = 0;
    const timer = setInterval(() => {
      if (++ticks < 3) return;
      clearInterval(timer);
      resolve([document.visibilityState, performance.now() - start]);
    }, 20);
  })\`;
  process.stdin.on('data', async (command) => {
    await sample.window[String(command).trim()]();
    console.log(JSON.stringify(await sample.window.webContents.executeJavaScript(measure)));
  });
`;

type Measured = [visibility: string, threeTicks: number];

/** Starts the sample app with one window. `measure` calls a method of the window and then measures. */
async function startApp(
  desk: Desk,
  dataFolder: string,
  webPreferences: Electron.WebPreferences,
): Promise<{
  app: ChildProcess;
  measure: (method?: 'hide' | 'show' | 'isVisible' | 'capturePage') => Promise<Measured>;
}> {
  const main = path.join(dataFolder, 'main.mjs');
  const open = `app.whenReady().then(() => sample.openWindow({ webPreferences: ${JSON.stringify(webPreferences)} }));`;
  const electron = `import { app } from 'electron';\nimport '${path.join(sampleFolder, 'main.js')}';\n`;
  fs.writeFileSync(main, `${electron}${open}\n${report}`);
  const app = spawn(executable, [main, `--user-data-dir=${dataFolder}`, '--hidden'], {
    env: desk.environment,
  });
  const lines = createInterface({ input: app.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready-to-show');
  return {
    app,
    async measure(method = 'isVisible') {
      app.stdin.write(`${method}\n`);
      return JSON.parse(String((await lines.next()).value)) as Measured;
    },
  };
}

const isOnScreen = (desk: Desk): boolean =>
  spawnSync('wmctrl', ['-l'], { env: desk.environment }).stdout.toString().includes('Sample window');

async function quit(app: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill();
  await ended;
}

const throttled = 1500; // Chromium runs a hidden page's timers once a second

test('a hidden page is invisible and its timers are throttled until it is shown', async ({
  desk,
  dataFolder,
}) => {
  const { app, measure } = await startApp(desk, dataFolder, {});
  await expect.poll(() => isOnScreen(desk)).toBe(true);
  const [visibility, ticks] = await measure();
  expect(visibility).toBe('visible');
  expect(ticks).toBeLessThan(throttled);

  await measure('hide');
  await expect.poll(async () => (await measure())[0]).toBe('hidden');
  expect((await measure())[1]).toBeGreaterThan(throttled);
  await expect.poll(() => isOnScreen(desk)).toBe(false);
  await measure('capturePage');
  await expect.poll(async () => (await measure())[0], 'hidden again after a capture').toBe('hidden');

  await measure('show');
  await expect.poll(async () => (await measure())[0]).toBe('visible');
  expect((await measure())[1]).toBeLessThan(throttled);
  await expect.poll(() => isOnScreen(desk)).toBe(true);
  await quit(app);
});

test('with backgroundThrottling: false, a hidden page stays visible and its timers run', async ({
  desk,
  dataFolder,
}) => {
  const { app, measure } = await startApp(desk, dataFolder, { backgroundThrottling: false });
  await expect.poll(() => isOnScreen(desk)).toBe(true);
  await measure('hide');
  await expect.poll(() => isOnScreen(desk)).toBe(false);
  const [visibility, ticks] = await measure();
  expect(visibility).toBe('visible');
  expect(ticks).toBeLessThan(throttled);
  await quit(app);
});
