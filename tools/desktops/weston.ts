/** weston: the reference compositor of Wayland, without a tray or notifications. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { startBus } from '../desk/bus.ts';
import { monitorNotifications, ShownNotifications } from '../desk/shown-notifications.ts';
import { TrayHost } from '../desk/tray-host.ts';
import { startCompositor } from './compositor.ts';
import { unable, type Desktop } from './desktop.ts';
import { panelTray } from './panel-tray.ts';
import { startInSession } from './session.ts';

const run = promisify(execFile);

const cannot = {
  panel: 'weston’s panel has no tray',
  notifications: 'weston shows no notifications, and lacks the protocol that other services need for it',
  doNotDisturb: 'weston shows no notifications',
  idle: 'weston doesn’t tell apps about the user’s input',
  lock: 'weston doesn’t lock without a screen',
  windows: 'weston lists its windows to nobody',
};

/** Starts weston. In place of a panel, this process shows the tray. */
export function startWeston(): Promise<Desktop> {
  return startInSession('wayland', async (session) => {
    const { folder, environment, processes } = session;
    environment['XDG_CURRENT_DESKTOP'] = 'weston';
    const bus = await startBus(folder, processes, environment);
    const screen = ['--backend=headless-backend.so', '--use-pixman', '--width=1280', '--height=800'];
    // Only with --debug may any program take a picture of the screen.
    const values = [...screen, '--no-config', '--idle-time=0', '--debug', '--socket=wayland-1'];
    await startCompositor(session, ['weston', ...values], {});
    const monitor = await monitorNotifications(environment['DBUS_SESSION_BUS_ADDRESS'] ?? '');

    const { stdout: name } = await run('weston', ['--version']);
    let panel: Promise<void> | undefined;
    return {
      bus,
      name: name.trim(),
      cannot,
      tray: panelTray(bus),
      notifications: {
        shown: new ShownNotifications(monitor),
        click: unable(cannot.notifications),
        setDoNotDisturb: unable(cannot.doNotDisturb),
      },
      startPanel: () => (panel ??= new TrayHost(bus).start()),
      stayActive: () => {},
      walkOff: () => {},
      lock: unable(cannot.lock),
      unlock: unable(cannot.lock),
      windows: unable(cannot.windows),
      screenshot: async (file) => {
        const pictures = fs.mkdtempSync(path.join(folder, 'picture-'));
        await run('weston-screenshooter', [], { env: environment, cwd: pictures });
        const [picture = ''] = fs.readdirSync(pictures);
        fs.copyFileSync(path.join(pictures, picture), file);
      },
    };
  });
}
