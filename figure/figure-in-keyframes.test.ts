import { expect, test } from 'vitest';
import type { Variant } from '../content/stretch.ts';
import { figureInKeyframes } from './figure-in-keyframes.ts';

const figure = {
  camera: { yaw: 0 },
  props: [{ kind: 'mat' }, { kind: 'chair' }],
  keyframes: { tall: { pose: 1 }, over: { pose: 2, arrow: { from: 'tall' } } },
};
const variant = { id: 'floor', steps: [], figure } as unknown as Variant;

test('keeps the poses that are named, without their arrows and the mat', () => {
  expect(figureInKeyframes(variant, ['over'])).toEqual({
    camera: { yaw: 0 },
    props: [{ kind: 'chair' }],
    keyframes: { over: { pose: 2 } },
  });
});

test('throws on an unknown keyframe', () => {
  expect(() => figureInKeyframes(variant, ['tall', 'round'])).toThrow('unknown keyframe "round"');
});
