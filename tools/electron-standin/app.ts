/** Electron's `app`: the life cycle, the paths, the names, the command line. */
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browser, startChromium, stopChromium } from './chromium.ts';
import { Emitter, makeEvent } from './event.ts';
import { gpuFeatureStatus, readGpuFeatureStatus } from './gpu.ts';
import { followSystemTheme } from './native-theme.ts';
import { admitChromium, loopbackPort, protocolIsReady } from './protocol.ts';
import { releaseLock, takeLock } from './single-instance.ts';
import { missing, strict } from './strict.ts';

/** What quitting asks of a window. */
export interface AppWindow {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
  readonly _isClosing: boolean;
}
export const openWindows = new Set<AppWindow>();

/** How long Chromium outlives the last window, in ms: the next one then opens at once, and an idle tray costs nothing. */
const CHROMIUM_LINGERS = 5_000;

const switches = new Map<string, string>();
for (const argument of process.argv.slice(1)) {
  const [, name, value = ''] = /^--([^=]+)=?(.*)$/.exec(argument) ?? [];
  if (name) switches.set(name.toLowerCase(), value);
}

const configuration = process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config');
const paths: Record<string, string> = {
  home: os.homedir(),
  appData: configuration,
  temp: os.tmpdir(),
  exe: process.execPath,
};
const ownData = switches.get('user-data-dir');
if (ownData) paths['userData'] = path.resolve(ownData);

let name = 'Electron';
let version = '';
let appPath = process.cwd();
let ready = false;
let quitting = false;
let exiting = false;
const whenReady = Promise.withResolvers<void>();

const events = [
  'ready',
  'web-contents-created',
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'gpu-info-update',
];

class App extends Emitter {
  readonly commandLine = strict('commandLine', {
    appendSwitch(key: string, value = ''): void {
      switches.set(key.toLowerCase(), value);
    },
    hasSwitch: (key: string): boolean => switches.has(key.toLowerCase()),
    getSwitchValue: (key: string): string => switches.get(key.toLowerCase()) ?? '',
  });
  readonly isPackaged = false;
  constructor() {
    super('app', events);
    this.setMaxListeners(0);
  }
  /** Not `isReady()`, which Playwright replaces by its own. */
  get _isReady(): boolean {
    return ready;
  }
  isReady(): boolean {
    return ready;
  }
  whenReady(): Promise<void> {
    return whenReady.promise;
  }
  get name(): string {
    return name;
  }
  set name(value: string) {
    name = value;
  }
  getName(): string {
    return name;
  }
  setName(value: string): void {
    name = value;
  }
  getVersion(): string {
    return version;
  }
  getAppPath(): string {
    return appPath;
  }
  getLocale(): string {
    const given = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'C';
    const [locale = 'C'] = given.split(/[.@]/);
    return locale === 'C' || locale === 'POSIX' ? 'en-US' : locale.replace('_', '-');
  }
  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }
  getPath(key: string): string {
    const userData = paths['userData'] ?? path.join(configuration, name);
    if (key === 'userData') return userData;
    const found = paths[key] ?? { sessionData: userData, logs: path.join(userData, 'logs') }[key];
    if (!found) throw missing(`app.getPath('${key}')`);
    return found;
  }
  setPath(key: string, value: string): void {
    if (!path.isAbsolute(value)) throw new Error('Path must be absolute');
    this.getPath(key);
    paths[key] = value;
  }
  /** Windows' matter: on Linux Electron too does nothing with it. */
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {
    if (ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    switches.set('disable-gpu', '');
  }
  /** Reports software rendering until Chromium runs and 'gpu-info-update' is emitted again. */
  getGPUFeatureStatus(): Electron.GPUFeatureStatus {
    return gpuFeatureStatus();
  }
  /** Every page is sandboxed already; one that asks for less is refused. */
  enableSandbox(): void {
    if (ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  requestSingleInstanceLock(additionalData?: object): boolean {
    const folder = this.getPath('userData');
    return takeLock(folder, { argv: process.argv, cwd: process.cwd(), data: additionalData }, (other) => {
      void whenReady.promise.then(() =>
        this.emit('second-instance', makeEvent(), other.argv, other.cwd, other.data),
      );
    });
  }
  releaseSingleInstanceLock(): void {
    releaseLock();
  }

  /** Asks every window first; one that stays keeps the app. */
  quit(): void {
    if (quitting || exiting) return;
    const event = makeEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    quitting = true;
    for (const window of openWindows) {
      window.close();
      if (!window.isDestroyed() && !window._isClosing) {
        quitting = false;
        return;
      }
    }
    if (openWindows.size === 0) finish();
  }
  /** Asks nobody. */
  exit(code = 0): void {
    if (exiting) return;
    exiting = true;
    for (const window of openWindows) window.destroy();
    this.emit('quit', makeEvent(), code);
    releaseLock();
    void stopChromium().finally(() => process.exit(code));
  }
}
export const app = strict('app', new App());

function finish(): void {
  const event = makeEvent();
  app.emit('will-quit', event);
  quitting = false;
  if (!event.defaultPrevented) app.exit(0);
}

export function lastWindowClosed(): void {
  if (exiting) return;
  if (quitting) return finish();
  if (!app.emit('window-all-closed')) return app.quit(); // Electron's default when nobody listens
  if (switches.has('remote-debugging-port')) return; // Playwright's connection would go with it
  setTimeout(() => {
    if (openWindows.size === 0) void stopChromium();
  }, CHROMIUM_LINGERS);
}

/** What the app's package.json says of it. */
export function describeApp(about: { name?: string; version?: string; path: string }): void {
  name = about.name ?? name;
  version = about.version ?? version;
  appPath = about.path;
}

/** Chromium starts with the first window, or with the app when somebody wants to debug it. */
export async function chromium(): Promise<void> {
  const given = [...switches].map(([key, value]) => (value ? `--${key}=${value}` : `--${key}`));
  given.push(`--host-resolver-rules=MAP *.localhost:80 127.0.0.1:${String(await loopbackPort)}`);
  const profile = path.join(app.getPath('sessionData'), 'standin-chromium');
  await startChromium(profile, given, switches.has('remote-debugging-port'));
  await admitChromium();
}

browser.on('started', () => {
  void readGpuFeatureStatus().then((changed) => changed && ready && app.emit('gpu-info-update'));
});

export async function becomeReady(): Promise<void> {
  setInterval(() => {}, 2 ** 30); // a tray app lives without windows
  // On Linux Electron quits in good order on each of these.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  fs.mkdirSync(app.getPath('userData'), { recursive: true });
  await followSystemTheme().catch((error: unknown) =>
    console.error('The desktop tells no colour scheme:', error),
  );
  const debuggable = switches.has('remote-debugging-port');
  const listening = once(browser, 'listening');
  if (debuggable) await chromium();
  protocolIsReady();
  ready = true;
  app.emit('ready', makeEvent(), {});
  whenReady.resolve();
  app.emit('gpu-info-update');
  // Playwright takes this line for the sign that it may begin, so it must not come before the app is ready.
  if (debuggable) process.stderr.write(`${String((await listening)[0])}\n`);
}
