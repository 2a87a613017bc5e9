import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { animateAtLowRate } from './low-rate-animation.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('it draws at once and ten times a second, by how much time has gone by, until it is ended', () => {
  const drawn: number[] = [];
  const end = animateAtLowRate((elapsedMs) => drawn.push(elapsedMs), 30);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
  end();
  vi.advanceTimersByTime(1000);
  expect(drawn).toHaveLength(11);
});

test('what moves more slowly still is drawn more seldom', () => {
  const drawn: number[] = [];
  const end = animateAtLowRate((elapsedMs) => drawn.push(elapsedMs), 250);
  vi.advanceTimersByTime(1000);
  expect(drawn).toEqual([0, 250, 500, 750, 1000]);
  end();
});

test('what began at different times is drawn together', () => {
  const moments: number[] = [];
  const note = () => moments.push(performance.now());
  const ends = [animateAtLowRate(note, 30)];
  vi.advanceTimersByTime(37);
  ends.push(animateAtLowRate(note, 30));
  moments.length = 0;
  vi.advanceTimersByTime(200);
  expect(new Set(moments).size).toBe(2);
  expect(moments).toHaveLength(4);
  for (const end of ends) end();
});
