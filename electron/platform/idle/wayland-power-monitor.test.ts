import { expect, test } from 'vitest';
import { waylandPowerMonitorIdle } from './wayland-power-monitor.ts';

/** Reads once for each of these numbers of seconds. */
function readings(...seconds: number[]): unknown[] {
  let next = 0;
  const source = waylandPowerMonitorIdle({ getSystemIdleTime: () => seconds[next++] ?? 0 });
  return seconds.map(() => {
    try {
      return source.read();
    } catch (error) {
      return (error as Error).message;
    }
  });
}

test('a compositor that never counts isn’t trusted', () => {
  expect(readings(0, 0, 0)).toEqual(Array(3).fill('signal_no_idle_hint'));
});

test('once it has counted, it is trusted', () => {
  expect(readings(0, 7)).toEqual(['signal_no_idle_hint', 7]);
});

test('a trusted 0 is "recent": the input may be a few seconds old', () => {
  expect(readings(5, 0, 6)).toEqual([5, 'recent', 6]);
});
