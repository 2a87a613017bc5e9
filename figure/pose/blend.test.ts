import { expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { jointAngles } from '../checks/joint-angles.ts';
import { distance } from '../math/vector.ts';
import { blendPoses, ease } from './blend.ts';
import { compilePose } from './compile.ts';
import { positionBody } from './contact.ts';
import { LIMB_NAMES } from '../skeleton.ts';

const standing: Pose = {
  pelvis: { at: [0, 53.2, 0] },
  legs: { foot: { at: [0, 0, 6] } },
  arms: { hang: { outward: 6 } },
};
const folded: Pose = {
  ...standing,
  pelvis: { at: [-8, 51, 0], lean: 70 },
  lumbar: { forward: 30 },
  thoracic: { forward: 24 },
  neck: { forward: 30 },
  arms: { hand: { at: [16, 20, 12], fingers: [0, -1, 0], palm: [-1, 0, 0] } },
};

test('easing is slow at both ends and symmetric', () => {
  expect([0, 0.25, 0.5, 1].map(ease)).toEqual([0, 0.15625, 0.5, 1]);
});

test.each(['together', 'fromPelvisUp'] as const)(
  'a move with the spine %s starts and ends in its poses',
  (order) => {
    const [from, to] = [compilePose(standing), compilePose(folded)];
    for (const [progress, pose] of [
      [0, from],
      [1, to],
    ] as const) {
      const blended = positionBody(blendPoses(from, to, progress, order));
      const expected = positionBody(pose);
      for (const limb of LIMB_NAMES) {
        blended[limb].forEach((joint, index) => {
          expect(distance(joint.position, expected[limb][index]?.position ?? [NaN, NaN, NaN])).toBeLessThan(
            0.01,
          );
        });
      }
    }
  },
);

test('when uncurling from the pelvis up, each part of the spine is ahead of the one above', () => {
  const [from, to] = [compilePose(folded), compilePose(standing)];
  const remainingShare = (order: 'together' | 'fromPelvisUp'): number[] => {
    const angles = jointAngles(positionBody(blendPoses(from, to, 0.5, order)));
    return [
      (angles.get('lumbarForward') ?? NaN) / 30,
      (angles.get('thoracicForward') ?? NaN) / 24,
      (angles.get('neckForward') ?? NaN) / 30,
    ];
  };
  const [lumbar = NaN, thoracic = NaN, neck = NaN] = remainingShare('fromPelvisUp');
  expect(lumbar).toBeLessThan(thoracic - 0.1);
  expect(thoracic).toBeLessThan(neck - 0.1);
  for (const share of remainingShare('together')) expect(share).toBeCloseTo(0.5, 1);
});

test('a detour displaces the hand halfway, and not at the end', () => {
  const hand = { at: [20, 62, 12] as [number, number, number], palm: [0, 0, -1] as [number, number, number] };
  const start: Pose = { ...standing, arms: { hand } };
  const straight: Pose = { ...standing, arms: { hand: { ...hand, at: [14, 66, 12] } } };
  const aside: Pose = { ...standing, arms: { hand: { ...hand, at: [14, 66, 12], detour: [0, 0, 5] } } };
  const wristAt = (to: Pose, progress: number): number =>
    positionBody(blendPoses(compilePose(start), compilePose(to), progress)).armRight[2].position[2];
  expect(wristAt(aside, 0.5) - wristAt(straight, 0.5)).toBeCloseTo(5, 1);
  expect(wristAt(aside, 1)).toBeCloseTo(wristAt(straight, 1), 3);
});
