/**
 * `npm run dev`: runs the app and rebuilds it after every save. A change of the page reloads the page; a change of the
 * main process, the preload script or the data restarts the app. It uses its own data folder, not the installed app's.
 */
import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, type Rolldown } from 'vite';
import { prepareBuild, viteConfigurations, writeData } from './build.ts';
import { chooseElectron } from './choose-electron.ts';
import { ensureInstalled } from './install-packages.ts';
import { exitCodeOf, nameOf, onTermination, openDisplay, purposesOf, startElectron } from './launch.ts';
import { compileMessages } from './messages.ts';
import { devToolsAddress, reloadPages } from './reload-pages.ts';
import { repository } from './repository.ts';

/** How long to wait for more changes before acting on one, in ms: an editor may write a file in several steps. */
const SETTLE = 100;

const electron = chooseElectron();
console.log(`Running on ${nameOf(electron)}: ${electron.reason}`);
await ensureInstalled(electron, purposesOf(electron), 'ask first');

const folder = await prepareBuild('development');
const display = await openDisplay(electron);
const dataFolder = path.join(os.tmpdir(), 'uncurl-dev');

let app: ChildProcess | undefined;
let devTools: string | undefined;
let restarting = false;

function startApp(): void {
  const values = ['--remote-debugging-port=0', `--user-data-dir=${dataFolder}`];
  devTools = undefined;
  app = startElectron(electron, repository, values, display.environment, ['inherit', 'inherit', 'pipe']);
  app.stderr?.setEncoding('utf8').on('data', (text: string) => {
    devTools ??= devToolsAddress(text);
    process.stderr.write(text);
  });
  void exitCodeOf(app).then(async (code) => {
    if (restarting) {
      restarting = false;
      startApp();
      return;
    }
    await display.close();
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
  // Until the app has opened a window, there is nothing to reload.
  if (devTools === undefined) return;
  console.log('Reloading the page.');
  await reloadPages(devTools).catch((error: unknown) => console.error(error));
}

/** Builds one part now and after every save. Resolves when the first build has ended. */
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

/** Calls back when a folder has changed and no further change followed for a moment. */
function watchFolder(name: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  fs.watch(path.join(repository, name), { recursive: true }, (_event, file) => {
    // messages/compiled/ is generated.
    if (file?.startsWith('compiled')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  });
}

const [main = '', preload = '', page = ''] = viteConfigurations;
await Promise.all([follow(main, restartApp), follow(preload, restartApp), follow(page, () => void reload())]);
for (const name of ['content', 'assets']) {
  watchFolder(name, () => {
    try {
      writeData(folder);
    } catch (error) {
      console.error(error);
      return;
    }
    restartApp();
  });
}
watchFolder('messages', () => void compileMessages().catch((error: unknown) => console.error(error)));

onTermination((signal) => {
  restarting = false;
  app?.kill(signal);
});
startApp();
