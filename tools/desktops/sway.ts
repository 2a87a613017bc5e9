/** sway: a Wayland compositor with a bar, on which the user chooses every other program. Here dunst or mako notifies. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBus } from '../desk/bus.ts';
import { dunstConfiguration, Notifications } from '../desk/notifications.ts';
import { monitorNotifications, ShownNotifications } from '../desk/shown-notifications.ts';
import { nameOwned, startedWhen } from '../desk/starting.ts';
import { startCompositor } from './compositor.ts';
import { unable, type Desktop, type DesktopWindow, type NotificationService } from './desktop.ts';
import { panelTray } from './panel-tray.ts';
import { startInSession, type Session } from './session.ts';

const run = promisify(execFile);

const headless = { WLR_BACKENDS: 'headless', WLR_RENDERER: 'pixman', WLR_LIBINPUT_NO_DEVICES: '1' };

/** The bar is started later, by `startPanel`. */
const configuration = `output HEADLESS-1 resolution 1280x800
default_border none
bar {
  id panel
  swaybar_command true
}
`;

/** Starts sway with one of the notification services that its users choose from. */
export function startSway(service: 'dunst' | 'mako'): Promise<Desktop> {
  return startInSession('wayland', async (session) => {
    const { folder, environment, processes } = session;
    environment['XDG_CURRENT_DESKTOP'] = 'sway';
    environment['SWAYSOCK'] = path.join(environment['XDG_RUNTIME_DIR'] ?? '', 'sway.sock');
    const bus = await startBus(folder, processes, environment);
    const file = path.join(folder, 'sway.conf');
    fs.writeFileSync(file, configuration);
    await startCompositor(session, ['sway', '--config', file], headless);
    const swaymsg = async (...values: string[]): Promise<string> =>
      (await run('swaymsg', values, { env: environment })).stdout;
    await startedWhen('sway', () => fs.existsSync(environment['SWAYSOCK'] ?? ''));

    const notifications = service === 'dunst' ? await startDunst(session) : await startMako(session);
    await nameOwned(bus, 'org.freedesktop.Notifications');

    const cannot = {
      lock: 'swaylock locks only the compositor: neither logind nor a program on the bus learns of it',
      ...(service === 'mako' && { doNotDisturb: 'mako has modes with names that each user chooses' }),
    };
    let panel: Promise<void> | undefined;
    const startPanel = async (): Promise<void> => {
      await processes.start('swaybar', ['--bar_id', 'panel'], environment);
      await nameOwned(bus, 'org.kde.StatusNotifierWatcher');
    };
    let typing: NodeJS.Timeout | undefined;
    const walkOff = (): void => clearInterval(typing);
    return {
      bus,
      name: (await swaymsg('--version')).replace('swaymsg version', 'sway').trim(),
      cannot,
      tray: panelTray(bus),
      notifications,
      startPanel: () => (panel ??= startPanel()),
      stayActive: () => {
        walkOff();
        const press = (): void => void run('wtype', ['-k', 'Shift_L'], { env: environment }).catch(() => {});
        typing = setInterval(press, 500);
      },
      walkOff,
      lock: unable(cannot.lock),
      unlock: unable(cannot.lock),
      windows: async () => windowsIn(JSON.parse(await swaymsg('--type', 'get_tree')) as Node),
      screenshot: async (picture) => {
        await run('grim', [picture], { env: environment });
      },
    };
  });
}

async function startDunst({ folder, environment, processes }: Session): Promise<NotificationService> {
  const shown = await Notifications.watch(environment, folder);
  const file = path.join(folder, 'dunstrc');
  fs.writeFileSync(file, dunstConfiguration(folder));
  await processes.start('dunst', ['-config', file], environment);
  return {
    shown,
    click: () => shown.click(),
    setDoNotDisturb: (on) => shown.setPaused(on),
  };
}

async function startMako({ environment, processes }: Session): Promise<NotificationService> {
  const monitor = await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');
  await processes.start('mako', [], environment);
  return {
    shown: new ShownNotifications(monitor),
    click: async () => {
      await run('makoctl', ['invoke'], { env: environment });
    },
    setDoNotDisturb: unable('mako has modes with names that each user chooses'),
  };
}

/** A part of sway's layout. */
interface Node {
  name: string | null;
  app_id?: string | null;
  window_rect: { width: number; height: number };
  nodes: Node[];
  floating_nodes: Node[];
}

function windowsIn(node: Node): DesktopWindow[] {
  const inside = [...node.nodes, ...node.floating_nodes].flatMap(windowsIn);
  if (!node.app_id) return inside;
  const { width, height } = node.window_rect;
  return [{ title: node.name ?? '', appId: node.app_id, width, height }, ...inside];
}
