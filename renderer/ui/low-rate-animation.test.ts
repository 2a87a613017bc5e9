import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { animateAtLowRate } from './low-rate-animation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('draws at once and then ten times a second, with the elapsed time, until stopped', () => {
  const drawn: number[] = [];
  const stop = animateAtLowRate((elapsedMs) => drawn.push(elapsedMs), 30);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  stop();
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveLength(11);
});

test('draws slower animations less often', () => {
  const drawn: number[] = [];
  const stop = animateAtLowRate((elapsedMs) => drawn.push(elapsedMs), 250);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0, 250, 500, 750, 1000]);
  stop();
});

test('draws each frame once, although timers drop fractions of a ms', () => {
  const { setTimeout: exact } = globalThis;
  vi.stubGlobal('setTimeout', (callback: () => void, ms: number) => exact(callback, Math.floor(ms)));
  const drawn: number[] = [];
  const stop = animateAtLowRate((elapsedMs) => drawn.push(elapsedMs), 360.7);
  vi.advanceTimersByTime(100 * 360.7);
  expect(drawn.length).toBeLessThanOrEqual(101);
  stop();
  vi.unstubAllGlobals();
});

test('draws animations together that started at different times', () => {
  const frameTimes: number[] = [];
  const recordTime = () => frameTimes.push(performance.now());
  const stops = [animateAtLowRate(recordTime, 30)];
  vi.advanceTimersByTime(37);
  stops.push(animateAtLowRate(recordTime, 30));
  frameTimes.length = 0;
  vi.advanceTimersByTime(200);
  expect(new Set(frameTimes).size).toBe(2);
  expect(frameTimes).toHaveLength(4);
  for (const stop of stops) stop();
});
