/** KDE Plasma on Wayland: KWin, and Plasma's shell with its notifications and its panel. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { MessageBus } from 'dbus-native';
import { propertyOf, startBus } from '../desk/bus.ts';
import { monitorNotifications, ShownNotifications } from '../desk/shown-notifications.ts';
import { nameOwned, startedWhen } from '../desk/starting.ts';
import type { Desktop, DesktopWindow } from './desktop.ts';
import { KwinInput } from './kwin-input.ts';
import { lockThrough, offerLoginSession } from './login-session.ts';
import { panelTray, trayWatcher } from './panel-tray.ts';
import { startInSession } from './session.ts';

const run = promisify(execFile);

const WAYLAND_DISPLAY = 'wayland-0';
/** A notification is at the lower right of the screen, above the panel. This is a position in its text. */
const notification = { x: 1000, y: 675 };

const kwin = { destination: 'org.kde.KWin', path: '/KWin', interface: 'org.kde.KWin' };
const notifications = {
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
};
const screenSaver = {
  destination: 'org.freedesktop.ScreenSaver',
  path: '/org/freedesktop/ScreenSaver',
  interface: 'org.freedesktop.ScreenSaver',
};

/** Starts KDE Plasma. Its "panel" is the part of the panel that collects tray items, a program of its own. */
export function startKde(): Promise<Desktop> {
  return startInSession('wayland', async ({ folder, environment, processes }) => {
    environment['XDG_CURRENT_DESKTOP'] = 'KDE';
    environment['KDE_FULL_SESSION'] = 'true';
    environment['KDE_SESSION_VERSION'] = '5';
    const bus = await startBus(folder, processes, environment, ['org.kde.ActivityManager.service']);
    const login = await offerLoginSession(bus, environment);
    // Plasma makes a folder for the desktop's icons in the home folder.
    const own = { ...environment, HOME: folder };

    const screen = ['--virtual', '--width', '1280', '--height', '800', '--socket', WAYLAND_DISPLAY];
    permitInput(environment['XDG_DATA_HOME'] ?? '');
    await processes.start(copyOfKwin(folder), screen, own);
    await nameOwned(bus, kwin.destination);
    environment['WAYLAND_DISPLAY'] = WAYLAND_DISPLAY;
    const onWayland = { ...own, WAYLAND_DISPLAY, QT_QPA_PLATFORM: 'wayland' };
    const program = async (name: string, ...values: string[]): Promise<string> =>
      (await run(name, values, { env: onWayland })).stdout;

    const shown = new ShownNotifications(
      await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? ''),
    );
    await processes.start('plasmashell', ['--no-respawn'], onWayland);
    await nameOwned(bus, 'org.freedesktop.Notifications');
    const pointer = await KwinInput.connect(path.join(environment['XDG_RUNTIME_DIR'] ?? '', WAYLAND_DISPLAY));

    let panel: Promise<void> | undefined;
    const startPanel = async (): Promise<void> => {
      await processes.start('kded5', [], onWayland);
      await nameOwned(bus, trayWatcher.destination);
      // It takes seconds to answer while it starts. A notification could come and go meanwhile.
      await startedWhen('the tray', () =>
        propertyOf<boolean>(bus, trayWatcher, 'IsStatusNotifierHostRegistered'),
      );
    };
    return {
      bus,
      name: (await program('plasmashell', '--version')).replace('plasmashell', 'KDE Plasma').trim(),
      cannot: {},
      tray: panelTray(bus),
      notifications: {
        shown,
        click: () => pointer.click(notification.x, notification.y),
        setDoNotDisturb: (on) => setDoNotDisturb(bus, on),
      },
      startPanel: () => (panel ??= startPanel()),
      stayActive: () => pointer.stayActive(),
      walkOff: () => pointer.walkOff(),
      ...lockThrough(login, () => isLocked(bus)),
      windows: () => windowsOf(bus),
      screenshot: async (file) => {
        await program('spectacle', '--background', '--nonotify', '--fullscreen', '--output', file);
      },
    };
  });
}

/**
 * Lets this process act as a pointer. KWin finds the permission in the desktop file of a program's executable. Without
 * such checks, it would calculate the checksum of every program that connects, which takes seconds for Electron.
 */
function permitInput(dataFolder: string): void {
  const folder = path.join(dataFolder, 'applications');
  fs.mkdirSync(folder, { recursive: true });
  const program = fs.realpathSync(process.execPath);
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Tests', `Exec=${program}`, 'NoDisplay=true'];
  const permission = ['X-KDE-Wayland-Interfaces=org_kde_kwin_fake_input', ''];
  fs.writeFileSync(path.join(folder, 'tests.desktop'), [...lines, ...permission].join('\n'));
}

/**
 * Returns a copy of KWin in `folder`. Debian gives the original the right to a real-time priority, and in a container,
 * which may not grant that, the system doesn't start it.
 */
function copyOfKwin(folder: string): string {
  const copy = path.join(folder, 'kwin_wayland');
  fs.copyFileSync('/usr/bin/kwin_wayland', copy);
  fs.chmodSync(copy, 0o755);
  return copy;
}

/** Does what Plasma's shortcut for do not disturb does. */
async function setDoNotDisturb(bus: MessageBus, on: boolean): Promise<void> {
  const isOn = () => propertyOf<boolean>(bus, notifications, 'Inhibited');
  if ((await isOn()) === on) return;
  await bus.invoke({
    ...{ destination: 'org.kde.kglobalaccel', path: '/component/plasmashell' },
    ...{ interface: 'org.kde.kglobalaccel.Component', member: 'invokeShortcut' },
    ...{ signature: 's', body: ['toggle do not disturb'] },
  });
  await startedWhen('do not disturb', async () => (await isOn()) === on);
}

async function isLocked(bus: MessageBus): Promise<boolean> {
  return bus.invoke<boolean>({ ...screenSaver, member: 'GetActive' });
}

/** Finds the app's windows as KDE's launcher does: by what the user types. */
async function windowsOf(bus: MessageBus): Promise<DesktopWindow[]> {
  const runner = { destination: kwin.destination, path: '/WindowsRunner', interface: 'org.kde.krunner1' };
  const found = await bus.invoke<[string, ...unknown[]][]>({
    ...runner,
    ...{ member: 'Match', signature: 's', body: ['Uncurl'] },
  });
  return Promise.all(
    found.map(async ([match]) => {
      const id = match.replace(/^\d+_/, ''); // the number says what choosing it would do
      const call = { ...kwin, member: 'getWindowInfo', signature: 's', body: [id] };
      const { caption, resourceClass, width, height } = await bus.invoke<KwinWindow>(call);
      return { title: caption, appId: resourceClass, width, height };
    }),
  );
}

/** What KWin tells about a window. */
interface KwinWindow {
  caption: string;
  resourceClass: string;
  /** With the frame. */
  width: number;
  height: number;
}
