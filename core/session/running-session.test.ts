import { describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../time/moment.ts';
import { isAbandoned, noteInput, type RunningStretch } from './running-session.ts';

const START = 10 * MINUTE;
const running: RunningStretch = {
  routine: null,
  passedOver: [],
  stretch: 'side-bend',
  variant: 'standing',
  startedMs: START,
  sittingBeforeMs: 45 * MINUTE,
  pausedSinceMs: null,
  pausedMs: 0,
  elsewhereSinceMs: null,
  sleeps: 0,
};

interface Input {
  idleSeconds: number | null;
  windowFocused: boolean;
}

/** Lives through a second at a time, and tells after how many seconds the stretch was abandoned, if it was. */
function abandonedAfter(inputAt: (second: number) => Input, seconds = 600, from = running): number | null {
  let now = from;
  for (let second = 1; second <= seconds; second += 1) {
    const elapsedMs = START + second * SECOND;
    now = noteInput(now, inputAt(second), elapsedMs);
    if (isAbandoned(now, elapsedMs)) return second;
  }
  return null;
}

describe('a stretch is abandoned', () => {
  test('after two minutes of input elsewhere', () => {
    expect(abandonedAfter(() => ({ idleSeconds: 0, windowFocused: false }))).toBe(121);
  });

  test('also when the input comes now and then', () => {
    expect(abandonedAfter((second) => ({ idleSeconds: second % 20, windowFocused: false }))).not.toBeNull();
  });

  test('after its timer stood for five minutes', () => {
    const held = { ...running, pausedSinceMs: START };
    expect(abandonedAfter(() => ({ idleSeconds: 0, windowFocused: true }), 600, held)).toBe(300);
  });
});

describe('a stretch is not abandoned', () => {
  test.each<[string, (second: number) => Input]>([
    ['with input in its own window', () => ({ idleSeconds: 0, windowFocused: true })],
    ['without input, as when stretching', (second) => ({ idleSeconds: second, windowFocused: false })],
    ['where idle cannot be read', () => ({ idleSeconds: null, windowFocused: false })],
    [
      'when the person comes back to it in time',
      (second) => ({ idleSeconds: 0, windowFocused: second % 115 === 0 }),
    ],
    [
      'when the input elsewhere ceases for half a minute',
      (second) => ({ idleSeconds: Math.max(0, (second % 100) - 60), windowFocused: false }),
    ],
  ])('%s', (_, inputAt) => {
    expect(abandonedAfter(inputAt)).toBeNull();
  });
});
