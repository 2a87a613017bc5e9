/** Electron's `app`: life cycle, paths, names and the command line. */
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
import { defaultSession } from './session.ts';
import { missing, strict } from './strict.ts';

/** The parts of a window that quitting uses. */
export interface AppWindow {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
  readonly _isClosing: boolean;
}
export const openWindows = new Set<AppWindow>();

/**
 * How long Chromium runs after the last window closed, in ms. A window opened within this time opens at once; after it,
 * an app that only has a tray icon uses no memory for Chromium.
 */
const CHROMIUM_LINGER = 5_000;

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
  'session-created',
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
  /** For the stand-in itself, because Playwright replaces `isReady()`. */
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
    const setting = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || 'C';
    const [locale = 'C'] = setting.split(/[.@]/);
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
  /** Does nothing, as in Electron on Linux: only Windows uses it. */
  setAppUserModelId(): void {}
  disableHardwareAcceleration(): void {
    if (ready) throw new Error('app.disableHardwareAcceleration() can only be called before app is ready');
    switches.set('disable-gpu', '');
  }
  /** Reports software rendering until Chromium runs and 'gpu-info-update' is emitted again. */
  getGPUFeatureStatus(): Electron.GPUFeatureStatus {
    return gpuFeatureStatus();
  }
  /** Does nothing but check the time: every page is sandboxed, and a window with `sandbox: false` is refused. */
  enableSandbox(): void {
    if (ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  requestSingleInstanceLock(additionalData?: object): boolean {
    const folder = this.getPath('userData');
    return takeLock(folder, { argv: process.argv, cwd: process.cwd(), data: additionalData }, (second) => {
      void whenReady.promise.then(() =>
        this.emit('second-instance', makeEvent(), second.argv, second.cwd, second.data),
      );
    });
  }
  releaseSingleInstanceLock(): void {
    releaseLock();
  }

  /** Closes every window first. If the app keeps one open, it doesn't quit. */
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
  /** Exits without 'before-quit', 'will-quit' and 'close'. */
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

/** Quits, or emits 'window-all-closed'. Chromium then exits after a while. */
export function lastWindowClosed(): void {
  if (exiting) return;
  if (quitting) return finish();
  if (!app.emit('window-all-closed')) return app.quit(); // Electron's default when the app doesn't listen
  if (switches.has('remote-debugging-port')) return; // Playwright is connected to Chromium
  setTimeout(() => {
    if (openWindows.size === 0) void stopChromium();
  }, CHROMIUM_LINGER);
}

/** Sets the app's name, version and path, from its package.json. */
export function describeApp(about: { name?: string; version?: string; path: string }): void {
  name = about.name ?? name;
  version = about.version ?? version;
  appPath = about.path;
}

/** Starts Chromium unless it's running: for a window, or for Playwright. */
export async function chromium(): Promise<void> {
  const chromiumSwitches = [...switches].map(([key, value]) => (value ? `--${key}=${value}` : `--${key}`));
  // The first rule that fits a host decides, and the last switch of a name counts.
  const ownRule = `MAP *.localhost:80 127.0.0.1:${String(await loopbackPort)}`;
  const rules = [ownRule, switches.get('host-resolver-rules')].filter((rule) => rule !== undefined);
  chromiumSwitches.push(`--host-resolver-rules=${rules.join(', ')}`);
  const profile = path.join(app.getPath('sessionData'), 'standin-chromium');
  await startChromium(profile, chromiumSwitches, switches.has('remote-debugging-port'));
  await admitChromium();
}

browser.on('started', () => {
  void readGpuFeatureStatus().then((changed) => changed && ready && app.emit('gpu-info-update'));
});

/** Emits 'ready', when the app's main module has been evaluated. */
export async function becomeReady(): Promise<void> {
  if (exiting) return;
  if (!process.env['DISPLAY']) {
    process.stderr.write('Missing X server or $DISPLAY\n'); // Chromium's message, which Playwright recognises
    process.exit(1);
  }
  setInterval(() => {}, 2 ** 30); // keeps the process running without windows
  // On Linux, Electron quits normally on each of these signals.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  fs.mkdirSync(app.getPath('userData'), { recursive: true });
  await followSystemTheme().catch((error: unknown) =>
    console.error("Can't read the desktop's colour scheme:", error),
  );
  const debuggable = switches.has('remote-debugging-port');
  const listening = once(browser, 'listening');
  if (debuggable) await chromium();
  protocolIsReady();
  app.emit('session-created', defaultSession);
  ready = true;
  app.emit('ready', makeEvent(), {});
  whenReady.resolve();
  app.emit('gpu-info-update');
  // Playwright starts when it reads this line, so the app must be ready by then.
  if (debuggable) process.stderr.write(`${String((await listening)[0])}\n`);
}
