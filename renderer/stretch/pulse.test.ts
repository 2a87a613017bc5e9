import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserPulse } from './pulse.ts';

const DISPLAY_MS = 1000 / 60;

beforeEach(() => {
  vi.useFakeTimers();
  // A display that shows sixty pictures a second.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) =>
    setTimeout(callback, DISPLAY_MS - (performance.now() % DISPLAY_MS)),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a move is drawn twenty times a second, which is every third picture of the display', () => {
  const pulse = browserPulse(1);
  let frames = 0;
  const again = (): void => {
    frames += 1;
    pulse.onFrame(again);
  };
  pulse.onFrame(again);
  vi.advanceTimersByTime(10_000);
  expect(frames / 10).toBeGreaterThan(18);
  expect(frames / 10).toBeLessThan(22);
});

test.each([
  ['at once', 0],
  ['while the display is waited for', 40],
])('a picture that is called off %s is not drawn', (_, ms) => {
  const draw = vi.fn();
  const cancel = browserPulse(1).onFrame(draw);
  vi.advanceTimersByTime(ms);
  expect(draw).not.toHaveBeenCalled();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(draw).not.toHaveBeenCalled();
});
