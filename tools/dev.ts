/**
 * `npm run dev`: runs the app and follows every save. The page is built anew and reloaded; when the main process, the
 * preload script or the data changes, the app is restarted. Its settings are kept apart from the installed app's.
 */
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { chooseElectron } from './choose-electron.ts';
import { prepareBuild, viteConfigurations, writeData } from './build.ts';
import { ended, nameOf, openDisplay, purposesOf, startElectron, whenToldToEnd } from './launch.ts';
import { compileMessages } from './messages.ts';
import { announcedDevTools, reloadPages } from './reload-pages.ts';
import { repository } from './repository.ts';
import { ensureInstalled } from './system-packages.ts';

/** How long to wait for more changes before acting on one, in ms: an editor may write a file in several goes. */
const SETTLE = 100;

const electron = chooseElectron();
console.log(`Running on ${nameOf(electron)}: ${electron.reason}.`);
ensureInstalled(electron, purposesOf(electron));

const folder = await prepareBuild('development');
const place = await openDisplay(electron);
const settings = path.join(os.tmpdir(), 'uncurl-dev');

let app: ChildProcess | undefined;
let devTools: string | undefined;
let restarting = false;

function startApp(): void {
  const values = ['--remote-debugging-port=0', `--user-data-dir=${settings}`];
  devTools = undefined;
  app = startElectron(electron, repository, values, place.environment, ['inherit', 'inherit', 'pipe']);
  app.stderr?.setEncoding('utf8').on('data', (text: string) => {
    devTools ??= announcedDevTools(text);
    process.stderr.write(text);
  });
  void ended(app).then(async (code) => {
    if (restarting) {
      restarting = false;
      startApp();
      return;
    }
    await place.close();
    process.exit(code);
  });
}

function restartApp(): void {
  if (app === undefined || restarting) return;
  console.log('Restarting the app.');
  restarting = true;
  app.kill('SIGTERM');
}

async function reload(): Promise<void> {
  // Before the app's first window, there is nothing to reload.
  if (devTools === undefined) return;
  console.log('Reloading the page.');
  await reloadPages(devTools).catch((error: unknown) => console.error(error));
}

/** Builds one part now and after every save; resolves after the first build that succeeds. */
async function follow(configFile: string, changed: () => void): Promise<void> {
  const watcher = await build({ configFile, mode: 'development', logLevel: 'warn', build: { watch: {} } });
  const { promise: built, resolve } = Promise.withResolvers<void>();
  let first = true;
  (watcher as Rolldown.RolldownWatcher).on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'BUNDLE_END') void event.result.close();
    if (event.code !== 'END') return;
    if (first) resolve();
    else changed();
    first = false;
  });
  await built;
}

/** Calls back once a folder's changes have settled. */
function watchFolder(name: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  fs.watch(path.join(repository, name), { recursive: true }, (_event, file) => {
    // What is compiled from the messages lies among them.
    if (file?.startsWith('compiled')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  });
}

const [main = '', preload = '', page = ''] = viteConfigurations;
await Promise.all([follow(main, restartApp), follow(preload, restartApp), follow(page, () => void reload())]);
for (const name of ['content', 'assets']) {
  watchFolder(name, () => {
    writeData(folder);
    restartApp();
  });
}
watchFolder('messages', () => void compileMessages().catch((error: unknown) => console.error(error)));

whenToldToEnd((signal) => {
  restarting = false;
  app?.kill(signal);
});
startApp();
