import { expect, test } from 'vitest';
import { boundsFor, centredIn, hasMoved } from './window-bounds.ts';

const first = { x: 0, y: 24, width: 1920, height: 1056 };
/** To the left of the first, and higher. */
const second = { x: -1280, y: -200, width: 1280, height: 800 };
const usual = { width: 900, height: 640 };

test('a window opens first in the middle of the display with the pointer', () => {
  expect(centredIn({ x: 1920, y: 32, width: 1280, height: 768 })).toEqual({ x: 2110, y: 96, ...usual });
  expect(boundsFor(undefined, [first, second], second)).toEqual({ x: -1090, y: -120, ...usual });
});

test('a window is no larger than the work area', () => {
  const small = { x: 0, y: 24, width: 800, height: 576 };
  expect(centredIn(small)).toEqual(small);
});

test.each([
  ['on the first display', { x: 100, y: 100, ...usual }],
  ['on a display to the left of and above the first', { x: -1200, y: -150, ...usual }],
  ['in a corner', { x: 1020, y: 440, ...usual }],
])('a window that was %s opens there again', (_, remembered) => {
  expect(boundsFor(remembered, [first, second], first)).toEqual(remembered);
});

test.each([
  ['below the edge', { x: 100, y: 700, ...usual }, { x: 100, y: 440, ...usual }],
  ['partly above the screen', { x: 100, y: -80, ...usual }, { x: 100, y: 24, ...usual }],
  [
    'larger than its display is now',
    { x: 50, y: 50, width: 2400, height: 1000 },
    { ...first, y: 50, height: 1000 },
  ],
  ['mostly on the second of two displays', { x: -600, y: 0, ...usual }, { x: -900, y: -40, ...usual }],
])('a window that was %s opens entirely on the display', (_, remembered, bounds) => {
  expect(boundsFor(remembered, [first, second], first)).toEqual(bounds);
});

test('a window opens where it was if at least half of it is on a display', () => {
  expect(boundsFor({ x: 1470, y: 100, ...usual }, [first], first)).toEqual({ x: 1020, y: 100, ...usual });
  expect(boundsFor({ x: 1471, y: 100, ...usual }, [first], first)).toEqual(centredIn(first));
});

test('a window whose display is gone keeps its size, in the middle of the display with the pointer', () => {
  const remembered = { x: -1200, y: -150, width: 1000, height: 700 };
  expect(boundsFor(remembered, [first], first)).toEqual({ x: 460, y: 202, width: 1000, height: 700 });
  const narrow = { x: 0, y: 0, width: 700, height: 900 };
  expect(boundsFor({ ...remembered, x: 5000 }, [narrow], narrow)).toEqual({
    x: 0,
    y: 100,
    width: 700,
    height: 700,
  });
});

test('without any known display, a window opens on the display with the pointer', () => {
  expect(boundsFor({ x: 100, y: 100, ...usual }, [], first)).toEqual(centredIn(first));
});

test('a small shift by the window manager’s frame is not a move; any other change is', () => {
  const initial = { x: 100, y: 100, ...usual };
  expect(hasMoved(initial, initial)).toBe(false);
  expect(hasMoved(initial, { ...initial, x: 102, y: 137 })).toBe(false);
  expect(hasMoved(initial, { ...initial, x: 99 })).toBe(true);
  expect(hasMoved(initial, { ...initial, y: 99 })).toBe(true);
  expect(hasMoved(initial, { ...initial, x: 117 })).toBe(true);
  expect(hasMoved(initial, { ...initial, y: 165 })).toBe(true);
  expect(hasMoved(initial, { ...initial, width: 901 })).toBe(true);
  expect(hasMoved(initial, { ...initial, height: 639 })).toBe(true);
});
