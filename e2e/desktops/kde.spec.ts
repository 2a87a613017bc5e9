import dbus from 'dbus-native';
import { Bus } from '../../electron/platform/dbus/bus.ts';
import { notificationService } from '../../electron/platform/do-not-disturb/notification-service.ts';
import { screenSaverIdle } from '../../electron/platform/idle/screen-saver.ts';
import { runProgram } from '../../electron/platform/program.ts';
import { startKde } from '../../tools/desktops/kde.ts';
import type { Desktop } from '../../tools/desktops/desktop.ts';
import { expect } from './desktop-test.ts';
import { testEveryAbility } from './every-desktop.ts';
import { testScreenSaver } from './screen-saver-alone.ts';

const test = testEveryAbility(startKde);
testScreenSaver(test, 'org.freedesktop.ScreenSaver');

const sessionBusOf = ({ environment }: Desktop): string => environment['DBUS_SESSION_BUS_ADDRESS'] ?? '';

test('a program that presents turns do not disturb on, until it ends', async ({ desktop }) => {
  const session = new Bus(() => sessionBusOf(desktop));
  const source = notificationService({ session, run: runProgram });
  expect(await source.read()).toEqual({ defers: false, by: 'Plasma' });

  const program = dbus.createClient({ busAddress: sessionBusOf(desktop) });
  const name = 'org.freedesktop.Notifications';
  await program.invoke({
    ...{ destination: name, path: '/org/freedesktop/Notifications', interface: name, member: 'Inhibit' },
    ...{ signature: 'ssa{sv}', body: ['org.example.Slides', 'A presentation is running', []] },
  });
  await expect.poll(() => source.read()).toEqual({ defers: true, by: 'Plasma' });
  await program.close();
  await expect.poll(() => source.read()).toEqual({ defers: false, by: 'Plasma' });
});

test('the screen saver doesn’t know the idle time on Wayland, and says so', async ({ desktop }) => {
  const session = new Bus(() => sessionBusOf(desktop));
  const reading = Promise.resolve(screenSaverIdle(session).read());
  await expect(reading).rejects.toThrow('GetSessionIdleTime is not supported on this platform');
});
