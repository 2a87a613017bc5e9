import { expect, test } from 'vitest';
import type { StepPart, Variant } from '../../content/stretch.ts';
import { tellingFigure, tellingKeyframe } from './telling-keyframe.ts';

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

test('the small picture has that pose alone, without an arrow from another one and without a mat', () => {
  const figure = {
    camera: { yaw: 0 },
    props: [{ kind: 'mat' }, { kind: 'chair' }],
    keyframes: { tall: { pose: 1 }, over: { pose: 2, arrow: { from: 'tall' } } },
  };
  const steps = [{ id: 'reach', part: 'hold', keyframe: 'over' }];
  expect(tellingFigure({ id: 'floor', steps, figure } as unknown as Variant)).toEqual({
    camera: { yaw: 0 },
    props: [{ kind: 'chair' }],
    keyframes: { over: { pose: 2 } },
  });
});
