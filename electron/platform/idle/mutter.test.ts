import { expect, test } from 'vitest';
import { startIdleMonitor } from '../../testing/desktop/idle-monitor.ts';
import { privateBus } from '../../testing/private-bus.ts';
import { idleFromMutter, mutterIdle } from './mutter.ts';

test('converts ms to seconds', () => {
  expect(idleFromMutter(0n)).toBe(0);
  expect(idleFromMutter(184_503n)).toBe(184.503);
});

test.each([undefined, null, 12, '12', [12n], {}])('throws for anything else (%#)', (value) => {
  expect(() => idleFromMutter(value)).toThrow('GetIdletime');
});

test('reads the compositor’s idle time', async () => {
  const { bus, address } = await privateBus();
  await startIdleMonitor(address, 4.2);
  expect(await mutterIdle(bus).read()).toBe(4.2);
});

test('is rejected without the compositor', async () => {
  const { bus } = await privateBus();
  await expect(mutterIdle(bus).read()).rejects.toThrow('org.gnome.Mutter.IdleMonitor');
});
