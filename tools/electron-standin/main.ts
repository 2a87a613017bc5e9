/** The entry point: makes Node look like Electron's main process, then runs the app. */
import fs from 'node:fs';
import Module, { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const executable = path.join(import.meta.dirname, 'electron');
const versions = { ...process.versions, electron: electronVersion(), chrome: '0' };
process.argv.splice(0, 2, executable);
Object.defineProperties(process, {
  execPath: { value: executable, writable: true, configurable: true },
  versions: { value: versions },
});
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: import.meta.dirname });

// Imported only now, because these modules read process.argv and process.versions.
const { app, describeApp, becomeReady } = await import('./app.ts');
const { strict } = await import('./strict.ts');
const parts = await Promise.all([
  import('./base-window.ts'),
  import('./browser-window.ts').then(({ BrowserWindow }) => ({ BrowserWindow })),
  import('./clipboard.ts'),
  import('./dialog.ts'),
  import('./global-shortcut.ts'),
  import('./ipc.ts').then(({ ipcMain }) => ({ ipcMain })),
  import('./menu.ts'),
  import('./native-image.ts').then(({ nativeImage }) => ({ nativeImage })),
  import('./native-theme.ts').then(({ nativeTheme }) => ({ nativeTheme })),
  import('./net.ts'),
  import('./notification.ts'),
  import('./power-monitor.ts'),
  import('./power-save-blocker.ts'),
  import('./protocol.ts').then(({ protocol }) => ({ protocol })),
  import('./screen.ts'),
  import('./session.ts').then(({ session }) => ({ session })),
  import('./shell.ts'),
  import('./system-preferences.ts'),
  import('./tray.ts'),
  import('./web-contents.ts').then(({ webContents }) => ({ webContents })),
]);
provideElectron(Object.assign({ app }, ...parts) as object);

process.on('uncaughtException', (error) => {
  // Electron shows a dialog and continues, unless the app has its own listener.
  if (process.listenerCount('uncaughtException') === 1)
    console.error('A JavaScript error occurred in the main process\n', error);
});

const { file, preloads } = readCommandLine();
const { _load: loadCommonJs } = Module as unknown as {
  _load: (file: string, parent: unknown, isMain: boolean) => unknown;
};
try {
  const entry = findEntry(file);
  for (const preload of preloads) loadCommonJs(path.resolve(preload), null, false);

  if (isEsm(entry)) await import(pathToFileURL(entry).href);
  else loadCommonJs(entry, Module, true);
  await becomeReady();
} catch (error) {
  console.error('App threw an error during load\n', error);
  app.exit(1);
}

function electronVersion(): string {
  const file = path.join(import.meta.dirname, '../../node_modules/electron/package.json');
  return (JSON.parse(fs.readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Makes `import … from 'electron'` and `require('electron')` load the stand-in. */
function provideElectron(electron: object): void {
  const key = Symbol.for('stand-in for Electron');
  Object.assign(globalThis, { [key]: strict('electron', electron) });
  const url = pathToFileURL(path.join(import.meta.dirname, 'electron.cjs')).href;
  const names = Object.keys(electron).join(', ');
  // The second half never runs. Node reads the names of the exports from it.
  const source = `module.exports = globalThis[Symbol.for('stand-in for Electron')];
    0 && (module.exports = { ${names} });`;
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/main|\/common)?$/.test(specifier)
        ? { url, format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (address, context, next) =>
      address === url ? { format: 'commonjs', source, shortCircuit: true } : next(address, context),
  });
}

/** Playwright passes its loader as `-r <file>`. The app is the first argument that isn't a switch. */
function readCommandLine(): { file: string; preloads: string[] } {
  const preloads: string[] = [];
  const remaining = process.argv.slice(1);
  for (let argument = remaining.shift(); argument !== undefined; argument = remaining.shift()) {
    if (argument === '-r' || argument === '--require') preloads.push(remaining.shift() ?? '');
    else if (!argument.startsWith('-')) return { file: argument, preloads };
  }
  process.stderr.write('usage: electron <app folder or file>\n');
  process.exit(1);
}

/** Finds the app's main file, and sets the app's name, version and path. */
function findEntry(given: string): string {
  const entry = path.resolve(given);
  if (!fs.statSync(entry).isDirectory()) {
    describeApp({ path: path.dirname(entry) });
    return entry;
  }
  const about = JSON.parse(fs.readFileSync(path.join(entry, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const { name = 'Electron', productName = name, version = '', main = 'index.js' } = about;
  describeApp({ name: productName, version, path: entry });
  return path.resolve(entry, main);
}

/** Whether a file is an ES module, by its extension or the nearest package.json. */
function isEsm(entry: string): boolean {
  if (/\.[mc]js$/.test(entry)) return entry.endsWith('.mjs');
  for (let folder = path.dirname(entry); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (fs.existsSync(file))
      return (JSON.parse(fs.readFileSync(file, 'utf8')) as { type?: string }).type === 'module';
    if (folder === path.dirname(folder)) return false;
  }
}
