import { expect, test, vi } from 'vitest';
import type { Call, Place } from '../dbus/bus.ts';
import type { RunProgram } from '../program.ts';
import { notificationService } from './notification-service.ts';

/** A session whose programs answer as told: a method or property by its name, on one interface. */
function desktopOf(answers: Record<string, unknown>, printed: Record<string, string> = {}) {
  const answer = (name: string): Promise<unknown> =>
    name in answers ? Promise.resolve(answers[name]) : Promise.reject(new Error(`${name} is unknown`));
  const called: Call[] = [];
  const session = {
    call: (call: Call) => {
      called.push(call);
      return answer(`${call.interface}.${call.member}`);
    },
    property: (place: Place, name: string) => answer(`${place.interface}:${name}`),
  };
  const run: RunProgram = (program, values) => {
    const command = [program, ...values].join(' ');
    return command in printed ? Promise.resolve(printed[command]!) : Promise.reject(new Error(command));
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
  const desktop = desktopOf({ [name]: dunst, 'org.dunstproject.cmd0:paused': paused });
  expect(await notificationService(desktop).read()).toEqual({ holds: paused, by: 'dunst' });
});

test.each([true, false])('KDE, inhibited: %s', async (inhibited) => {
  const desktop = desktopOf({ [name]: plasma, 'org.freedesktop.Notifications:Inhibited': inhibited });
  expect(await notificationService(desktop).read()).toEqual({ holds: inhibited, by: 'Plasma' });
});

test.each([true, false])('GNOME, shows banners: %s', async (shown) => {
  const desktop = desktopOf({ [name]: gnome }, { [banners]: `${String(shown)}\n` });
  expect(await notificationService(desktop).read()).toEqual({ holds: !shown, by: 'gnome-shell' });
});

test.each([true, false])('XFCE, do not disturb: %s', async (on) => {
  const desktop = desktopOf({
    [name]: xfce,
    'org.xfce.Xfconf.PropertyExists': true,
    'org.xfce.Xfconf.GetProperty': on,
  });
  expect(await notificationService(desktop).read()).toEqual({ holds: on, by: 'Xfce Notify Daemon' });
  expect(desktop.called.at(-1)?.body).toEqual(['xfce4-notifyd', '/do-not-disturb']);
});

test('XFCE, where do not disturb was never switched on', async () => {
  const desktop = desktopOf({ [name]: xfce, 'org.xfce.Xfconf.PropertyExists': false });
  expect((await notificationService(desktop).read()).holds).toBe(false);
});

test('a program that nobody knows is asked in KDE’s way, and believed', async () => {
  const desktop = desktopOf({
    [name]: ['another', '', '', ''],
    'org.freedesktop.Notifications:Inhibited': true,
  });
  expect(await notificationService(desktop).read()).toEqual({ holds: true, by: 'another' });
});

test.each<[string, Record<string, unknown>, string]>([
  ['no service at all', {}, 'GetServerInformation is unknown'],
  ['an unknown one', { [name]: ['mako', 'emersion', '1.9', '1.2'] }, 'signal_no_do_not_disturb mako'],
  [
    'one with the name of something inherited',
    { [name]: ['constructor'] },
    'signal_no_do_not_disturb constructor',
  ],
  ['one without a name', { [name]: [] }, 'does not tell its name'],
  ['one that answers with nothing', { [name]: undefined }, 'does not tell its name'],
  ['dunst with a number', { [name]: dunst, 'org.dunstproject.cmd0:paused': 1 }, 'neither true nor false'],
  ['GNOME without gsettings', { [name]: gnome }, 'gsettings'],
])('%s: says why it cannot tell', async (_name, answers, reason) => {
  await expect(notificationService(desktopOf(answers)).read()).rejects.toThrow(reason);
});
