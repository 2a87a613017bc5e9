/** XFCE on X11: its window manager, its panel and its notification service. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBus } from '../desk/bus.ts';
import { Input } from '../desk/input.ts';
import { monitorNotifications, ShownNotifications } from '../desk/shown-notifications.ts';
import { nameOwned, startedWhen } from '../desk/starting.ts';
import { startXServer } from '../desk/x-server.ts';
import { unable, type Desktop, type DesktopWindow } from './desktop.ts';
import { panelTray } from './panel-tray.ts';
import { startInSession } from './session.ts';

const run = promisify(execFile);

const cannot = { lock: 'XFCE’s screen saver isn’t packaged for every system, and needs a login session' };

/** A panel with a clock and the tray, in the format of XFCE's settings. */
const panelSettings = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="32"/>
      <property name="plugin-ids" type="array">
        <value type="int" value="1"/>
        <value type="int" value="2"/>
      </property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
    <property name="plugin-2" type="string" value="clock"/>
  </property>
</channel>
`;

/** The programs that XFCE's session leaves to the bus to start. */
const services = ['org.xfce.Xfconf.service', 'org.xfce.xfce4-notifyd.Notifications.service'];

/** Starts XFCE. */
export function startXfce(): Promise<Desktop> {
  return startInSession('x11', async ({ folder, environment, processes }) => {
    environment['XDG_CURRENT_DESKTOP'] = 'XFCE';
    const settings = path.join(environment['XDG_CONFIG_HOME'] ?? '', 'xfce4/xfconf/xfce-perchannel-xml');
    fs.mkdirSync(settings, { recursive: true });
    fs.writeFileSync(path.join(settings, 'xfce4-panel.xml'), panelSettings);
    await startXServer(processes, environment, { width: 1280, height: 800 });
    const bus = await startBus(folder, processes, environment, services);
    const program: RunOnDesktop = async (name, ...values) =>
      (await run(name, values, { env: environment })).stdout;

    await processes.start('xfwm4', ['--compositor=off'], environment);
    await startedWhen('xfwm4', async () => (await program('wmctrl', '-m').catch(() => '')).includes('Xfwm4'));
    const shown = new ShownNotifications(
      await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? ''),
    );
    await bus.invoke({
      ...{ destination: 'org.freedesktop.DBus', path: '/', interface: 'org.freedesktop.DBus' },
      ...{ member: 'StartServiceByName', signature: 'su', body: ['org.freedesktop.Notifications', 0] },
    });

    const input = new Input(environment);
    const doNotDisturb = ['--channel', 'xfce4-notifyd', '--property', '/do-not-disturb'];
    let panel: Promise<void> | undefined;
    const startPanel = async (): Promise<void> => {
      await processes.start('xfce4-panel', ['--disable-wm-check'], environment);
      await nameOwned(bus, 'org.kde.StatusNotifierWatcher');
    };
    const [version = ''] = (await program('xfce4-panel', '--version')).match(/\d+\.[\d.]+/) ?? [];
    return {
      bus,
      name: `XFCE ${version}`,
      cannot,
      tray: panelTray(bus),
      notifications: {
        shown,
        click: () => clickBubble(program),
        setDoNotDisturb: async (on) => {
          await program('xfconf-query', ...doNotDisturb, '--create', '--type', 'bool', '--set', String(on));
        },
      },
      startPanel: () => (panel ??= startPanel()),
      stayActive: () => input.stayActive(),
      walkOff: () => input.walkOff(),
      lock: unable(cannot.lock),
      unlock: unable(cannot.lock),
      windows: async () => windowsOf(await program('wmctrl', '-lxG')),
      screenshot: async (file) => {
        await program('scrot', '--overwrite', file);
      },
    };
  });
}

/** Runs a program on the desktop, and returns what it prints. */
type RunOnDesktop = (name: string, ...values: string[]) => Promise<string>;

/** Clicks a notification's last button. In XFCE a click beside the buttons only closes it, so Electron's "View" is one. */
async function clickBubble(program: RunOnDesktop): Promise<void> {
  const found = await program('xdotool', 'search', '--sync', '--onlyvisible', '--class', 'notifyd');
  const [bubble = ''] = found.split('\n');
  const geometry = await program('xdotool', 'getwindowgeometry', '--shell', bubble);
  const sizeOf = (name: string): number => Number(new RegExp(`${name}=(\\d+)`).exec(geometry)?.[1]);
  const button = [sizeOf('WIDTH') - 57, sizeOf('HEIGHT') - 31].map(String);
  await program('xdotool', 'mousemove', '--window', bubble, ...button, 'click', '1');
}

/** Reads wmctrl's list: id, desktop, x, y, width, height, class, host and title. The panel is on every desktop: -1. */
function windowsOf(list: string): DesktopWindow[] {
  return list
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([id, desktop]) => id && desktop !== '-1')
    .map(([, , , , width, height, appId = '', , ...title]) => {
      return { title: title.join(' '), appId, width: Number(width), height: Number(height) };
    });
}
