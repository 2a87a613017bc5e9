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

test('a frame is the display’s first after the time that was asked for', () => {
  const draw = vi.fn(() => performance.now());
  const begun = performance.now();
  browserPulse(1).onFrameAfter(40, draw);
  vi.advanceTimersByTime(1000);
  expect(draw).toHaveBeenCalledTimes(1);
  const waited = Number(draw.mock.results[0]?.value) - begun;
  expect(waited).toBeGreaterThanOrEqual(40);
  expect(waited).toBeLessThanOrEqual(40 + DISPLAY_MS);
});

test('a session that runs faster than life has its frames sooner', () => {
  const draw = vi.fn();
  browserPulse(10).onFrameAfter(400, draw);
  vi.advanceTimersByTime(40 + DISPLAY_MS);
  expect(draw).toHaveBeenCalledTimes(1);
});

test.each([
  ['at once', 0],
  ['while the display is waited for', 40],
])('a picture that is called off %s is not drawn', (_, ms) => {
  const draw = vi.fn();
  const cancel = browserPulse(1).onFrameAfter(36, draw);
  vi.advanceTimersByTime(ms);
  expect(draw).not.toHaveBeenCalled();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(draw).not.toHaveBeenCalled();
});
