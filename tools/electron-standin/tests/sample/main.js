// A minimal app that uses the same Electron API as Uncurl. The tests drive it through `globalThis.sample`.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  net,
  Notification,
  protocol,
  session,
  Tray,
} from 'electron';

const here = import.meta.dirname;
const log = [];
/** Whether closing only hides. */
const sample = {
  log,
  staysOnClose: false,
  window: undefined,
  openWindow,
  remind,
  outcomesOf,
  tray: undefined,
  menu: undefined,
};
globalThis.sample = sample;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
if (!app.requestSingleInstanceLock({ greeting: 'hello' })) app.exit(0);
app.on('second-instance', (_event, argv, cwd, data) => log.push(`second ${argv.at(-1)} ${data.greeting}`));
for (const event of ['window-all-closed', 'before-quit']) app.on(event, () => log.push(event));
app.on('will-quit', () => console.log(`will-quit after ${log.join(', ')}`));

ipcMain.handle('echo', (event, value) => ({
  value,
  from: event.senderFrame.url,
  origin: event.senderFrame.origin,
}));
ipcMain.handle('fail', () => {
  throw new TypeError('no such thing');
});
ipcMain.handle('uncloneable', () => () => {});
ipcMain.on('question', (event, number) => event.sender.send('answer', number + 1));

function openWindow(options = {}, page = 'index.html') {
  const preload = path.join(here, 'preload.cjs');
  const bounds = { x: 120, y: 100, width: 480, height: 360 };
  const window = new BrowserWindow({
    ...bounds,
    show: false,
    ...options,
    webPreferences: { preload, ...options.webPreferences },
  });
  sample.window = window;
  window.once('ready-to-show', () => {
    log.push('ready-to-show');
    console.log('ready-to-show'); // for tests without Playwright
    if (options.show !== false) window.show();
  });
  window.on('close', (event) => {
    log.push('close');
    if (!sample.staysOnClose) return;
    event.preventDefault();
    window.hide();
  });
  window.on('closed', () => log.push('closed'));
  window.webContents.on('preload-error', (_event, file, error) =>
    log.push(`preload-error ${error.message.split('\n')[0]}`),
  );
  window.webContents.on('will-navigate', (event, url) => {
    log.push(`will-navigate ${url}`);
    if (!url.startsWith('app://')) event.preventDefault();
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    log.push(`open ${url}`);
    return { action: 'deny' };
  });
  window.loadURL(`app://bundle/${page}`).catch((error) => log.push(error.message));
  return window;
}

function remind(options = {}) {
  const actions = [{ type: 'button', text: 'Later' }];
  const notification = new Notification({ title: 'Stretch', body: 'Time for a break', actions, ...options });
  notification.on('show', () => log.push('shown'));
  notification.on('click', () => {
    log.push('click');
    openWindow({}, 'second.html');
  });
  notification.on('action', (_event, index) => log.push(`action ${index}`));
  notification.on('close', () => log.push('notification closed'));
  notification.on('failed', (_event, error) => log.push(`failed ${error}`));
  notification.show();
  return notification;
}

function outcomesOf(attempts) {
  return attempts.map((attempt) => {
    try {
      return String(attempt());
    } catch (error) {
      return error.message;
    }
  });
}

// Not `await app.whenReady()`: Electron only becomes ready after the main module has been evaluated.
app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const file = await net.fetch(pathToFileURL(path.join(here, 'ui', pathname)).href);
    const policy = "default-src 'self'; connect-src app: 'self'";
    const headers = { 'content-type': file.headers.get('content-type'), 'content-security-policy': policy };
    return new Response(file.body, { headers });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  sample.tray = new Tray(nativeImage.createFromPath(path.join(here, 'icon.png')));
  sample.tray.setToolTip('Sample is here');
  sample.tray.on('click', () => log.push('tray clicked'));
  sample.menu = Menu.buildFromTemplate([
    { label: 'Open', id: 'open', click: () => openWindow() },
    { label: 'Show_it & more', click: () => sample.window.show() },
    { label: 'Pause', type: 'checkbox', id: 'pause', click: (item) => log.push(`pause ${item.checked}`) },
    { type: 'separator' },
    {
      label: 'More',
      submenu: [
        { label: 'Deep', click: () => log.push('deep') },
        { label: 'Off', enabled: false },
      ],
    },
    { label: 'Quit', click: () => app.quit() },
  ]);
  sample.tray.setContextMenu(sample.menu);
  if (!process.argv.includes('--hidden')) openWindow();
});
