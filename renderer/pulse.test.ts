import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserPulse } from './pulse.ts';

const DISPLAY_MS = 1000 / 60;

beforeEach(() => {
  vi.useFakeTimers();
  // A display with sixty frames a second.
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) =>
    setTimeout(callback, DISPLAY_MS - (performance.now() % DISPLAY_MS)),
  );
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('the callback runs in the display’s first frame after the requested time', () => {
  const draw = vi.fn(() => performance.now());
  const begun = performance.now();
  browserPulse(1).onFrameAfter(40, draw);
  vi.advanceTimersByTime(1000);
  expect(draw).toHaveBeenCalledTimes(1);
  const waited = Number(draw.mock.results[0]?.value) - begun;
  expect(waited).toBeGreaterThanOrEqual(40);
  expect(waited).toBeLessThanOrEqual(40 + DISPLAY_MS);
});

test('a session that runs faster than real time gets its frames sooner', () => {
  const draw = vi.fn();
  browserPulse(10).onFrameAfter(400, draw);
  vi.advanceTimersByTime(40 + DISPLAY_MS);
  expect(draw).toHaveBeenCalledTimes(1);
});

test.each([
  ['at once', 0],
  ['while waiting for the display', 40],
])('a picture that is called off %s is not drawn', (_, ms) => {
  const draw = vi.fn();
  const cancel = browserPulse(1).onFrameAfter(36, draw);
  vi.advanceTimersByTime(ms);
  expect(draw).not.toHaveBeenCalled();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(draw).not.toHaveBeenCalled();
});
