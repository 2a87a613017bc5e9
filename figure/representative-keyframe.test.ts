import { expect, test } from 'vitest';
import type { StepPart, Variant } from '../content/stretch.ts';
import { representativeKeyframe } from './representative-keyframe.ts';

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
