import { describe, expect, test } from 'vitest';
import type { ArrowPath, ArrowPoint, Pose } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import type { Body } from '../skeleton.ts';
import { arrowNodes, silhouetteOfBody } from './arrow.ts';
import { type Point, viewOf } from './camera.ts';
import { gapTo } from './silhouette.ts';

const view = { ...viewOf({ yaw: 0, slant: [0.2, 0.17] }), scale: 40 };

const onAllFours = (lumbar: number): Body =>
  positionBody(
    compilePose({
      pelvis: { at: [0, 28, 0], lean: 75 },
      armReach: 0.999,
      legs: { kneeContact: { at: [0, 0, 5.5] } },
      arms: { hand: { at: [33, 0, 9] } },
      lumbar: { forward: lumbar },
    } satisfies Pose),
  );
const [hollow, round] = [onAllFours(-35), onAllFours(50)];

function pointsOf(bodies: Body[], follows: ArrowPoint, offset?: ArrowPath['offset']): Point[] {
  return arrowNodes(view, bodies, { follows, offset }, '').flatMap(({ d }) =>
    [...d.matchAll(/(-?\d+) (-?\d+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  );
}

const beginAndEnd = (points: Point[]): [Point, Point] => {
  // The last three points are the arrowhead, with the tip in the middle.
  const [begin, end] = [points[0], points.at(-2)];
  if (!begin || !end) throw new Error('there is no arrow');
  return [begin, end];
};

describe('an arrow is clear of the body', () => {
  const arrows: [follows: ArrowPoint, offset: ArrowPath['offset']][] = [
    ['lowBack', 0],
    ['lowBack', undefined],
    ['lowBack', [4, 9]],
    ['upperBack', [0, 1]],
    ['head', [1, 0]],
    ['head', 0],
    ['outOfLowBack', undefined],
    ['intoLowBack', undefined],
    ['upLowBack', undefined],
  ];

  test.each(arrows)('%s, offset %s', (follows, offset) => {
    for (const bodies of [
      [hollow, round],
      [round, hollow],
    ]) {
      const points = pointsOf(bodies, follows, offset);
      expect(points.length).toBeGreaterThan(5);
      const body = silhouetteOfBody(bodies.at(-1) ?? hollow, view);
      expect(gapTo(body, points)).toBeGreaterThan(1.5 * view.scale);
    }
  });
});

test('an arrow that is far enough away stays where it is', () => {
  const far = (up: number): Point => beginAndEnd(pointsOf([hollow, round], 'lowBack', [0, up]))[0];
  expect(far(40).y - far(45).y).toBeCloseTo(5 * view.scale, 0);
});

test('an arrow out of the low back points away from it, one into it points at it', () => {
  const [outBegin, outEnd] = beginAndEnd(pointsOf([round], 'outOfLowBack'));
  const [inBegin, inEnd] = beginAndEnd(pointsOf([hollow], 'intoLowBack'));
  expect(outEnd.y).toBeLessThan(outBegin.y - 5 * view.scale);
  expect(inEnd.y).toBeGreaterThan(inBegin.y + 5 * view.scale);
});

test('a point that does not move has no arrow', () => {
  expect(arrowNodes(view, [hollow, hollow], { follows: 'head' }, '')).toEqual([]);
});
