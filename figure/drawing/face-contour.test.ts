import { describe, expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import { bodyNodes } from './body-nodes.ts';
import { viewOf } from './camera.ts';
import type { FigureNode } from './node.ts';

const view = { ...viewOf({ yaw: 0, slant: [0.2, 0.17] }), scale: 40 };

function draw(pose: Partial<Pose>): FigureNode[] {
  const body = positionBody(compilePose({ pelvis: { at: [0, 53, 0] }, ...pose }));
  return bodyNodes(body, view, { glows: [], inFront: [] });
}

const contourOf = (nodes: FigureNode[]): FigureNode | undefined =>
  nodes.find(({ id }) => id === 'face-contour');

const raised: [arm: string, pose: Partial<Pose>][] = [
  ['the near arm', { armRight: { shoulder: { forward: 165 }, elbow: 0 } }],
  ['the far arm', { armLeft: { shoulder: { forward: 165 }, elbow: 0 } }],
  [
    'both arms of somebody folded forward',
    {
      pelvis: { at: [0, 53, 0], lean: 60 },
      lumbar: { forward: 45 },
      thoracic: { forward: 30 },
      neck: { forward: 25 },
      arms: { hang: {} },
    },
  ],
];

describe.each(raised)('with %s beside the face', (_, pose) => {
  test('the face is in front of the arms, with a line around it', () => {
    const ids = draw(pose).map(({ id }) => id);
    for (const part of ['upper-arm-Right', 'forearm-Right', 'upper-arm-Left', 'forearm-Left']) {
      expect(ids.indexOf(part)).toBeLessThan(ids.indexOf('face-contour'));
    }
    expect(ids.indexOf('face-contour')).toBeLessThan(ids.indexOf('face'));
  });
});

test('there is no line around the face if no arm is near', () => {
  expect(contourOf(draw({ arms: { hang: {} } }))).toBeUndefined();
});

test('the line fades in as an arm comes near', () => {
  const opacities = [80, 100, 120, 140, 165].map((forward) => {
    const contour = contourOf(draw({ armRight: { shoulder: { forward }, elbow: 0 } }));
    return contour ? (contour.opacity ?? 1) : 0;
  });
  expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
  expect([opacities[0], opacities.at(-1)]).toEqual([0, 1]);
});
