import { expect, test } from 'vitest';
import type { Variant } from '../content/stretch.ts';
import { figureInKeyframe } from './figure-in-keyframe.ts';

const figure = {
  camera: { yaw: 0 },
  props: [{ kind: 'mat' }, { kind: 'chair' }],
  keyframes: { tall: { pose: 1 }, over: { pose: 2, arrow: { from: 'tall' } } },
};
const variant = { id: 'floor', steps: [], figure } as unknown as Variant;

test('keeps one pose, without its arrow and the mat', () => {
  expect(figureInKeyframe(variant, 'over')).toEqual({
    camera: { yaw: 0 },
    props: [{ kind: 'chair' }],
    keyframes: { over: { pose: 2 } },
  });
});

test('throws on an unknown keyframe', () => {
  expect(() => figureInKeyframe(variant, 'round')).toThrow('unknown keyframe "round"');
});
