import { expect, test } from 'vitest';
import { startProgram } from '../../testing/desktop/bus-program.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { idleFromScreenSaver, screenSaverIdle } from './screen-saver.ts';

test('converts KDE’s ms to seconds', () => {
  expect(idleFromScreenSaver(1)).toBe(0.001);
  expect(idleFromScreenSaver(184_503)).toBe(184.503);
});

test('throws for 0, which older versions of KDE on Wayland always returned', () => {
  expect(() => idleFromScreenSaver(0)).toThrow('returned 0');
});

test.each([undefined, null, 12n, '12', [12], {}])('throws for anything else (%#)', (value) => {
  expect(() => idleFromScreenSaver(value)).toThrow('GetSessionIdleTime');
});

test('reads the screen saver’s idle time', async () => {
  const { bus, address } = await privateBus();
  await startProgram(address, 'org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver', {
    name: 'org.freedesktop.ScreenSaver',
    methods: { GetSessionIdleTime: { out: { idletime: 'u' }, handler: () => 4200 } },
  });
  expect(await screenSaverIdle(bus).read()).toBe(4.2);
});

test('is rejected if the screen saver lacks the method', async () => {
  const { bus, address } = await privateBus();
  const name = 'org.freedesktop.ScreenSaver';
  await startProgram(address, name, '/org/freedesktop/ScreenSaver', {
    name,
    methods: { Inhibit: { out: { cookie: 'u' }, handler: () => 1 } },
  });
  await expect(screenSaverIdle(bus).read()).rejects.toThrow('GetSessionIdleTime');
});
