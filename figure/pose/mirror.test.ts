import { expect, test } from 'vitest';
import type { Keyframe, Pose } from '../../content/pose.ts';
import { distance, mirrorVector } from '../math/vector.ts';
import { compilePose } from './compile.ts';
import { positionBody } from './contact.ts';
import { mirror, mirrorKeyframe } from './mirror.ts';
import { HEAD, spineFrame } from '../skeleton.ts';

const twisted: Pose = {
  pelvis: { at: [1, 30, 2], lean: 5, roll: 4, turn: 12, spin: 3 },
  lumbar: { forward: 10, side: 8, twist: 6 },
  thoracic: { side: -12, twist: 20 },
  neck: { twist: 15 },
  head: { side: 5 },
  legs: { foot: { at: [25, 0, 7], outward: 6, knee: [1, 0.2, 0.3] } },
  legLeft: { hip: { forward: 80, outward: 12, twist: 9 }, knee: 60, ankle: -10 },
  arms: { shoulder: { forward: 30, outward: 20, twist: 10 }, elbow: 40, forearmTurn: 30, wrist: 12 },
  armRight: {
    hand: {
      at: [0.5, -12, 4],
      on: 'thighRight',
      fingers: [0, -1, 0.1],
      palm: [-1, 0, -0.3],
      elbow: [0, 0, 1],
    },
  },
};

test('mirroring twice returns the original pose', () => {
  expect(JSON.parse(JSON.stringify(mirror(mirror(twisted))))).toEqual(JSON.parse(JSON.stringify(twisted)));
});

test('mirroring moves every joint to the other side', () => {
  const body = positionBody(compilePose(twisted));
  const other = positionBody(compilePose(mirror(twisted)));
  const pairs = [
    ['armRight', 'armLeft'],
    ['armLeft', 'armRight'],
    ['legRight', 'legLeft'],
    ['legLeft', 'legRight'],
  ] as const;
  for (const [limb, opposite] of pairs) {
    body[limb].forEach((joint, index) => {
      const position = other[opposite][index]?.position ?? [NaN, NaN, NaN];
      expect(distance(mirrorVector(joint.position), position), `${limb} ${index}`).toBeLessThan(0.001);
    });
  }
  expect(
    distance(mirrorVector(spineFrame(body.spine, HEAD).position), spineFrame(other.spine, HEAD).position),
  ).toBeLessThan(0.001);
});

test('mirroring a keyframe moves all its marks to the other side', () => {
  const keyframe: Keyframe = {
    pose: twisted,
    glow: ['lowBackLeft', 'buttocks'],
    arrow: { follows: 'kneeRight', from: 'neutral', offset: [4, -6] },
    gaze: 'left',
    straight: ['legLeft', 'armRight'],
    inFront: ['head', 'armLeft'],
  };
  expect(mirrorKeyframe(keyframe)).toMatchObject({
    glow: ['lowBackRight', 'buttocks'],
    arrow: { follows: 'kneeLeft', from: 'neutral', offset: [4, 6] },
    gaze: 'right',
    straight: ['legRight', 'armLeft'],
    inFront: ['head', 'armRight'],
  });
});
