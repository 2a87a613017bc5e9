import { expect, test, vi } from 'vitest';
import type { Call, RemoteInterface } from '../dbus/bus.ts';
import type { RunProgram } from '../program.ts';
import { notificationService } from './notification-service.ts';

/** A desktop whose methods and properties have these values, and whose commands print these outputs. */
function desktopWith(values: Record<string, unknown>, outputs: Record<string, string> = {}) {
  const valueOf = (name: string): Promise<unknown> =>
    name in values ? Promise.resolve(values[name]) : Promise.reject(new Error(`${name} is unknown`));
  const called: Call[] = [];
  const session = {
    call: (call: Call) => {
      called.push(call);
      return valueOf(`${call.interface}.${call.member}`);
    },
    property: (object: RemoteInterface, name: string) => valueOf(`${object.interface}:${name}`),
  };
  const run: RunProgram = (program, args) => {
    const command = [program, ...args].join(' ');
    return command in outputs ? Promise.resolve(outputs[command]!) : Promise.reject(new Error(command));
  };
  return { session, run: vi.fn(run), called };
}

const name = 'org.freedesktop.Notifications.GetServerInformation';
const dunst = ['dunst', 'knopwob', '1.9.0 (2022-06-27)', '1.2'];
const plasma = ['Plasma', 'KDE', '5.27.11', '1.2'];
const gnome = ['gnome-shell', 'GNOME', '46.0', '1.2'];
const xfce = ['Xfce Notify Daemon', 'Xfce', '0.9.4', '1.2'];
const banners = 'gsettings get org.gnome.desktop.notifications show-banners';

test.each([true, false])('dunst, paused: %s', async (paused) => {
  const desktop = desktopWith({ [name]: dunst, 'org.dunstproject.cmd0:paused': paused });
  expect(await notificationService(desktop).read()).toEqual({ defers: paused, by: 'dunst' });
});

test.each([true, false])('KDE, inhibited: %s', async (inhibited) => {
  const desktop = desktopWith({ [name]: plasma, 'org.freedesktop.Notifications:Inhibited': inhibited });
  expect(await notificationService(desktop).read()).toEqual({ defers: inhibited, by: 'Plasma' });
});

test.each([true, false])('GNOME, shows banners: %s', async (shown) => {
  const desktop = desktopWith({ [name]: gnome }, { [banners]: `${String(shown)}\n` });
  expect(await notificationService(desktop).read()).toEqual({ defers: !shown, by: 'gnome-shell' });
});

test.each([true, false])('XFCE, do not disturb: %s', async (on) => {
  const desktop = desktopWith({
    [name]: xfce,
    'org.xfce.Xfconf.PropertyExists': true,
    'org.xfce.Xfconf.GetProperty': on,
  });
  expect(await notificationService(desktop).read()).toEqual({ defers: on, by: 'Xfce Notify Daemon' });
  expect(desktop.called.at(-1)?.body).toEqual(['xfce4-notifyd', '/do-not-disturb']);
});

test('XFCE, if do not disturb was never turned on', async () => {
  const desktop = desktopWith({ [name]: xfce, 'org.xfce.Xfconf.PropertyExists': false });
  expect((await notificationService(desktop).read()).defers).toBe(false);
});

test('an unknown program is read through KDE’s property', async () => {
  const desktop = desktopWith({
    [name]: ['another', '', '', ''],
    'org.freedesktop.Notifications:Inhibited': true,
  });
  expect(await notificationService(desktop).read()).toEqual({ defers: true, by: 'another' });
});

test.each<[string, Record<string, unknown>, string]>([
  ['no service at all', {}, 'GetServerInformation is unknown'],
  ['an unknown one', { [name]: ['mako', 'emersion', '1.9', '1.2'] }, 'signal_no_do_not_disturb mako'],
  [
    'one named like an inherited property',
    { [name]: ['constructor'] },
    'signal_no_do_not_disturb constructor',
  ],
  ['one without a name', { [name]: [] }, 'return its name'],
  ['one that returns nothing', { [name]: undefined }, 'return its name'],
  ['dunst with a number', { [name]: dunst, 'org.dunstproject.cmd0:paused': 1 }, 'neither true nor false'],
  ['GNOME without gsettings', { [name]: gnome }, 'gsettings'],
])('%s: throws the reason', async (_name, values, reason) => {
  await expect(notificationService(desktopWith(values)).read()).rejects.toThrow(reason);
});
