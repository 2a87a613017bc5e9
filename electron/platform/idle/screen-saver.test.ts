import { expect, test } from 'vitest';
import { startProgram } from '../../testing/desktop/bus-program.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { idleFromScreenSaver, screenSaverIdle } from './screen-saver.ts';

test('KDE’s ms become seconds', () => {
  expect(idleFromScreenSaver(1)).toBe(0.001);
  expect(idleFromScreenSaver(184_503)).toBe(184.503);
});

test('0 is what KDE on Wayland answered for ever', () => {
  expect(() => idleFromScreenSaver(0)).toThrow('cannot tell');
});

test.each([undefined, null, 12n, '12', [12], {}])('anything else is no answer (%#)', (answer) => {
  expect(() => idleFromScreenSaver(answer)).toThrow('GetSessionIdleTime');
});

test('the screen saver is asked', async () => {
  const desk = await privateBus();
  await startProgram(desk.address, 'org.freedesktop.ScreenSaver', '/org/freedesktop/ScreenSaver', {
    name: 'org.freedesktop.ScreenSaver',
    methods: { GetSessionIdleTime: { out: { idletime: 'u' }, handler: () => 4200 } },
  });
  expect(await screenSaverIdle(desk.bus).read()).toBe(4.2);
});

test('one that does not have the method is a reason', async () => {
  const desk = await privateBus();
  const name = 'org.freedesktop.ScreenSaver';
  await startProgram(desk.address, name, '/org/freedesktop/ScreenSaver', {
    name,
    methods: { Inhibit: { out: { cookie: 'u' }, handler: () => 1 } },
  });
  await expect(screenSaverIdle(desk.bus).read()).rejects.toThrow('GetSessionIdleTime');
});
