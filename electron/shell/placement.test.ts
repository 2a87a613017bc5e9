import { expect, test } from 'vitest';
import { centredIn } from './placement.ts';

test('in the middle of the display that has the pointer', () => {
  const second = { x: 1920, y: 32, width: 1280, height: 768 };
  expect(centredIn(second)).toEqual({ x: 2110, y: 96, width: 900, height: 640 });
});

test('no larger than the work area', () => {
  const small = { x: 0, y: 24, width: 800, height: 576 };
  expect(centredIn(small)).toEqual(small);
});
