import { expect, test } from 'vitest';
import type { StepPart, Variant } from '../content/stretch.ts';
import { figureInPose, tellingKeyframe } from './telling-keyframe.ts';

test.each<{ steps: [part: StepPart, keyframe: string][]; telling: string; why: string }>([
  {
    steps: [
      ['setUp', 'tall'],
      ['moveIn', 'over'],
      ['hold', 'over-farther'],
      ['moveOut', 'tall'],
    ],
    telling: 'over-farther',
    why: 'the pose that is held',
  },
  {
    steps: [
      ['setUp', 'flat'],
      ['moveIn', 'arched'],
      ['moveIn', 'round'],
      ['moveOut', 'flat'],
    ],
    telling: 'round',
    why: 'where the last move leads, when nothing is held',
  },
])('a stretch is recognised by $why', ({ steps, telling }) => {
  const named = steps.map(([part, keyframe]) => ({ id: `${part}-${keyframe}`, part, keyframe }));
  expect(tellingKeyframe({ id: 'floor', steps: named } as unknown as Variant)).toBe(telling);
});

const figure = {
  camera: { yaw: 0 },
  props: [{ kind: 'mat' }, { kind: 'chair' }],
  keyframes: { tall: { pose: 1 }, over: { pose: 2, arrow: { from: 'tall' } } },
};
const variant = { id: 'floor', steps: [], figure } as unknown as Variant;

test('a small picture has one pose alone, without an arrow from another one and without a mat', () => {
  expect(figureInPose(variant, 'over')).toEqual({
    camera: { yaw: 0 },
    props: [{ kind: 'chair' }],
    keyframes: { over: { pose: 2 } },
  });
});

test('a pose that the variant does not have is named', () => {
  expect(() => figureInPose(variant, 'round')).toThrow('there is no keyframe "round"');
});
