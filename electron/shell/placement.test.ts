import { expect, test } from 'vitest';
import { centredIn, hasMoved, placeFor } from './placement.ts';

const first = { x: 0, y: 24, width: 1920, height: 1056 };
/** To the left of the first, and higher. */
const second = { x: -1280, y: -200, width: 1280, height: 800 };
const usual = { width: 900, height: 640 };

test('in the middle of the display that has the pointer', () => {
  expect(centredIn({ x: 1920, y: 32, width: 1280, height: 768 })).toEqual({ x: 2110, y: 96, ...usual });
  expect(placeFor(undefined, [first, second], second)).toEqual({ x: -1090, y: -120, ...usual });
});

test('no larger than the work area', () => {
  const small = { x: 0, y: 24, width: 800, height: 576 };
  expect(centredIn(small)).toEqual(small);
});

test.each([
  ['on the first display', { x: 100, y: 100, ...usual }],
  ['on one left of and above the first', { x: -1200, y: -150, ...usual }],
  ['in a corner', { x: 1020, y: 440, ...usual }],
])('a window comes back where it was: %s', (_, remembered) => {
  expect(placeFor(remembered, [first, second], first)).toEqual(remembered);
});

test.each([
  ['below the edge', { x: 100, y: 700, ...usual }, { x: 100, y: 440, ...usual }],
  ['with its title above the screen', { x: 100, y: -80, ...usual }, { x: 100, y: 24, ...usual }],
  [
    'larger than a display has become',
    { x: 50, y: 50, width: 2400, height: 1000 },
    { ...first, y: 50, height: 1000 },
  ],
  ['mostly on the second of two', { x: -600, y: 0, ...usual }, { x: -900, y: -40, ...usual }],
])('one that was %s comes back wholly onto the display', (_, remembered, place) => {
  expect(placeFor(remembered, [first, second], first)).toEqual(place);
});

test('half of it is enough, less is not', () => {
  expect(placeFor({ x: 1470, y: 100, ...usual }, [first], first)).toEqual({ x: 1020, y: 100, ...usual });
  expect(placeFor({ x: 1471, y: 100, ...usual }, [first], first)).toEqual(centredIn(first));
});

test('where its display has gone it keeps its size, in the middle of the display with the pointer', () => {
  const remembered = { x: -1200, y: -150, width: 1000, height: 700 };
  expect(placeFor(remembered, [first], first)).toEqual({ x: 460, y: 202, width: 1000, height: 700 });
  const narrow = { x: 0, y: 0, width: 700, height: 900 };
  expect(placeFor({ ...remembered, x: 5000 }, [narrow], narrow)).toEqual({
    x: 0,
    y: 100,
    width: 700,
    height: 700,
  });
});

test('without any display that is known it goes to the one with the pointer', () => {
  expect(placeFor({ x: 100, y: 100, ...usual }, [], first)).toEqual(centredIn(first));
});

test('a window that its frame has pushed a little has not moved; everything else is a move', () => {
  const put = { x: 100, y: 100, ...usual };
  expect(hasMoved(put, put)).toBe(false);
  expect(hasMoved(put, { ...put, x: 102, y: 137 })).toBe(false);
  expect(hasMoved(put, { ...put, x: 99 })).toBe(true);
  expect(hasMoved(put, { ...put, y: 99 })).toBe(true);
  expect(hasMoved(put, { ...put, x: 117 })).toBe(true);
  expect(hasMoved(put, { ...put, y: 165 })).toBe(true);
  expect(hasMoved(put, { ...put, width: 901 })).toBe(true);
  expect(hasMoved(put, { ...put, height: 639 })).toBe(true);
});
