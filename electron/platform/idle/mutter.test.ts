import { expect, test } from 'vitest';
import { startIdleMonitor } from '../../testing/desktop/idle-monitor.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { idleFromMutter, mutterIdle } from './mutter.ts';

test('ms become seconds', () => {
  expect(idleFromMutter(0n)).toBe(0);
  expect(idleFromMutter(184_503n)).toBe(184.503);
});

test.each([undefined, null, 12, '12', [12n], {}])('anything else is no answer (%#)', (answer) => {
  expect(() => idleFromMutter(answer)).toThrow('GetIdletime');
});

test('the compositor is asked', async () => {
  const desk = await privateBus();
  await startIdleMonitor(desk.address, 4.2);
  expect(await mutterIdle(desk.bus).read()).toBe(4.2);
});

test('without it there is a reason', async () => {
  const { bus } = await privateBus();
  await expect(mutterIdle(bus).read()).rejects.toThrow('org.gnome.Mutter.IdleMonitor');
});
