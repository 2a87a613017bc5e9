import { expect, test } from 'vitest';
import type { StepPart, Variant } from '../content/stretch.ts';
import { figureInKeyframe, representativeKeyframe } from './representative-keyframe.ts';

test.each<{ steps: [part: StepPart, keyframe: string][]; expected: string; why: string }>([
  {
    steps: [
      ['setUp', 'tall'],
      ['moveIn', 'over'],
      ['hold', 'over-farther'],
      ['moveOut', 'tall'],
    ],
    expected: 'over-farther',
    why: 'the held pose',
  },
  {
    steps: [
      ['setUp', 'flat'],
      ['moveIn', 'arched'],
      ['moveIn', 'round'],
      ['moveOut', 'flat'],
    ],
    expected: 'round',
    why: 'the end of the last move in, if there is no hold',
  },
])('a variant is represented by $why', ({ steps, expected }) => {
  const named = steps.map(([part, keyframe]) => ({ id: `${part}-${keyframe}`, part, keyframe }));
  expect(representativeKeyframe({ id: 'floor', steps: named } as unknown as Variant)).toBe(expected);
});

const figure = {
  camera: { yaw: 0 },
  props: [{ kind: 'mat' }, { kind: 'chair' }],
  keyframes: { tall: { pose: 1 }, over: { pose: 2, arrow: { from: 'tall' } } },
};
const variant = { id: 'floor', steps: [], figure } as unknown as Variant;

test('figureInKeyframe keeps one pose, without its arrow and the mat', () => {
  expect(figureInKeyframe(variant, 'over')).toEqual({
    camera: { yaw: 0 },
    props: [{ kind: 'chair' }],
    keyframes: { over: { pose: 2 } },
  });
});

test('figureInKeyframe throws on an unknown keyframe', () => {
  expect(() => figureInKeyframe(variant, 'round')).toThrow('unknown keyframe "round"');
});
