/** GNOME on Wayland: its shell, with the extension that shows trays. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import dbus, { type MessageBus } from 'dbus-native';
import { propertyOf, startBus } from '../desk/bus.ts';
import { monitorNotifications, ShownNotifications } from '../desk/shown-notifications.ts';
import { nameOwned, startedWhen } from '../desk/starting.ts';
import type { Desktop, DesktopWindow } from './desktop.ts';
import { GnomeInput } from './gnome-input.ts';
import { lockThrough, offerLoginSession } from './login-session.ts';
import { panelTray } from './panel-tray.ts';
import { startInSession } from './session.ts';

const run = promisify(execFile);

const screen = { width: 1280, height: 800 };
/** A banner is at the top of the screen, in the middle. This is a position in its text. */
const banner = { x: 600, y: 75 };

/** The programs that GNOME leaves to the bus to start: notifications, lock and settings. */
const services = [
  'org.gnome.Shell.Notifications.service',
  'org.gnome.ScreenSaver.service',
  'ca.desrt.dconf.service',
];

/** Names whose owners may ask the shell for its windows and for pictures of the screen. */
const trustedNames = ['org.freedesktop.impl.portal.desktop.gnome', 'org.gnome.Screenshot'];

const shell = { destination: 'org.gnome.Shell', path: '/org/gnome/Shell', interface: 'org.gnome.Shell' };
const introspect = {
  destination: shell.destination,
  path: '/org/gnome/Shell/Introspect',
  interface: 'org.gnome.Shell.Introspect',
};
const screenshot = {
  destination: 'org.gnome.Shell.Screenshot',
  path: '/org/gnome/Shell/Screenshot',
  interface: 'org.gnome.Shell.Screenshot',
};

/** Starts GNOME. Its "panel" is the extension for trays. */
export function startGnome(): Promise<Desktop> {
  return startInSession('wayland', async ({ folder, environment, processes }) => {
    environment['XDG_CURRENT_DESKTOP'] = 'GNOME';
    environment['WAYLAND_DISPLAY'] = 'wayland-0';
    const bus = await startBus(folder, processes, environment, services);
    const login = await offerLoginSession(bus, environment);
    await offerDisplayManager(bus);
    const set = async (schema: string, key: string, value: string): Promise<void> => {
      await run('gsettings', ['set', schema, key, value], { env: environment });
    };
    await set('org.gnome.desktop.interface', 'enable-animations', 'false');
    // Do this first: GNOME's warning to root would cover the app's banner.
    const showBanners = (on: boolean) => set('org.gnome.desktop.notifications', 'show-banners', String(on));
    await showBanners(false);

    const monitor = `${String(screen.width)}x${String(screen.height)}`;
    const values = ['--headless', '--no-x11', '--virtual-monitor', monitor, '--wayland-display', 'wayland-0'];
    await processes.start('gnome-shell', values, environment);
    await nameOwned(bus, 'org.freedesktop.Notifications');
    await leaveOverview(bus);
    await showBanners(true);
    for (const name of trustedNames) await bus.requestName(name, 0);
    const shown = new ShownNotifications(
      await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? ''),
    );
    const input = await GnomeInput.connect(bus, screen.height);

    let panel: Promise<void> | undefined;
    const startPanel = async (): Promise<void> => {
      await set('org.gnome.shell', 'enabled-extensions', "['ubuntu-appindicators@ubuntu.com']");
      await nameOwned(bus, 'org.kde.StatusNotifierWatcher');
    };
    return {
      bus,
      name: `GNOME ${await propertyOf<string>(bus, shell, 'ShellVersion')}`,
      cannot: {},
      tray: panelTray(bus),
      notifications: {
        shown,
        click: () => input.click(banner.x, banner.y),
        setDoNotDisturb: (on) => showBanners(!on),
      },
      startPanel: () => (panel ??= startPanel()),
      stayActive: () => input.stayActive(),
      walkOff: () => input.walkOff(),
      ...lockThrough(login, () => isLocked(bus)),
      windows: () => windowsOf(bus),
      screenshot: async (file) => {
        const [includeCursor, flash] = [true, false];
        const body = [includeCursor, flash, file];
        await bus.invoke({ ...screenshot, member: 'Screenshot', signature: 'bbs', body });
      },
    };
  });
}

/** GNOME only has a lock screen if its display manager runs, which it asks for its version. */
async function offerDisplayManager(bus: MessageBus): Promise<void> {
  const version = { type: 's', access: 'read', value: '43' } as const;
  const name = 'org.gnome.DisplayManager.Manager';
  const manager = dbus.defineInterface({ name, properties: { Version: version } });
  await bus.export('/org/gnome/DisplayManager/Manager', manager);
  await bus.requestName('org.gnome.DisplayManager', 0);
}

/** How long the overview has to be gone until it's certain that it doesn't open again, in ms. */
const OVERVIEW_GONE = 1000;

/** Leaves the overview of windows and programs, in which windows are small. GNOME opens it at some point of its start. */
async function leaveOverview(bus: MessageBus): Promise<void> {
  const body = [shell.interface, 'OverviewActive', ['b', false]];
  const set = { interface: 'org.freedesktop.DBus.Properties', member: 'Set', signature: 'ssv', body };
  let goneSince = Date.now();
  await startedWhen('the desktop', async () => {
    if (await propertyOf<boolean>(bus, shell, 'OverviewActive')) {
      await bus.invoke({ ...shell, ...set });
      goneSince = Date.now();
    }
    return Date.now() - goneSince > OVERVIEW_GONE;
  });
}

async function isLocked(bus: MessageBus): Promise<boolean> {
  // Not org.gnome.ScreenSaver, because that starts a program, which isn't running on a usual desktop either.
  const lockScreen = { destination: 'org.gnome.Shell.ScreenShield', path: '/org/gnome/ScreenSaver' };
  return bus.invoke<boolean>({ ...lockScreen, interface: 'org.gnome.ScreenSaver', member: 'GetActive' });
}

async function windowsOf(bus: MessageBus): Promise<DesktopWindow[]> {
  const windows = await bus.invoke<[bigint, ShellWindow][]>({ ...introspect, member: 'GetWindows' });
  return windows.map(([, window]) => ({
    title: window.title,
    // The name of the desktop file that the shell has found for the window. It makes one up if there is none.
    appId: window['app-id'].replace(/\.desktop$/, ''),
    width: window.width,
    height: window.height,
  }));
}

/** What the shell tells about a window. */
interface ShellWindow {
  title: string;
  'app-id': string;
  width: number;
  height: number;
}
