import { describe, expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { contains, silhouetteOf } from './silhouette.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import { type Body, pointOn } from '../skeleton.ts';
import { bodyNodes } from './body-nodes.ts';
import { project, viewOf } from './camera.ts';
import type { FigureNode } from './node.ts';

const view = { ...viewOf({ yaw: 0, slant: [0.2, 0.17] }), scale: 40 };

function bodyWithHip(forward: number, lumbar = 0, lean = 0): Body {
  const pose: Pose = {
    pelvis: { at: [0, 60, 0], lean },
    legs: { hip: { forward }, knee: Math.max(0, forward) },
    lumbar: { forward: lumbar },
  };
  return positionBody(compilePose(pose));
}

const noMarks = { glows: [], inFront: [] };
const draw = (body: Body): FigureNode[] => bodyNodes(body, view, noMarks);

describe('the trousers', () => {
  const bends = [-15, 0, 25, 50, 75, 90].flatMap((hip) =>
    [-35, 0, 50].map((lumbar) => [hip, lumbar] as const),
  );

  test.each(bends)(
    'have no notch from the waist to the thigh: hip at %i°, low back at %i°',
    (hip, lumbar) => {
      const body = bodyWithHip(hip, lumbar, 90);
      const path = draw(body)
        .filter(({ id }) => /^(hip-Right|thigh-Right|pelvis)$/.test(id))
        .map(({ d }) => d)
        .join('');
      const trousers = silhouetteOf(path);
      for (let up = -1; up <= 4; up += 0.5) {
        const front = pointOn(body.pelvis, [5.1, up, 5.2]);
        expect(contains(trousers, project(view, front)), `front at ${up}`).toBe(true);
      }
      for (let up = -2; up <= 4; up += 0.5) {
        const back = pointOn(body.pelvis, [-5.4, up, 5.2]);
        expect(contains(trousers, project(view, back)), `back at ${up}`).toBe(true);
      }
    },
  );
});

describe('the shirt', () => {
  const order = (hip: number): string[] => draw(bodyWithHip(hip)).map(({ id }) => id);

  test.each([-10, 0, 45, 90, 110])('covers the waist of the near leg: hip at %i°', (hip) => {
    const ids = order(hip);
    expect(ids.indexOf('pelvis')).toBeLessThan(ids.indexOf('thigh-Right'));
    expect(ids.indexOf('thigh-Right')).toBeLessThan(ids.indexOf('shirt'));
    expect(ids).not.toContain('thigh-Right-over');
  });

  test('is behind a thigh that is raised to the belly, but covers its waist', () => {
    const ids = order(138);
    expect(ids.indexOf('shirt')).toBeLessThan(ids.indexOf('thigh-Right-over'));
    expect(ids.indexOf('hip-Right')).toBeLessThan(ids.indexOf('shirt'));
  });

  test('moves aside gradually as the thigh rises', () => {
    const opacities = [121, 124, 128, 131].map(
      (hip) => draw(bodyWithHip(hip)).find(({ id }) => id === 'thigh-Right-over')?.opacity ?? NaN,
    );
    expect(opacities).toEqual([...opacities].sort((a, b) => a - b));
    expect(opacities.every((opacity) => opacity > 0 && opacity < 1)).toBe(true);
  });

  test('fades in only the thigh, so that nothing shines through the shoe', () => {
    const copies = (hip: number): string[] => order(hip).filter((id) => id.endsWith('-over'));
    expect(copies(126)).toEqual(['thigh-Right-over', 'thigh-back-Right-over']);
    expect(copies(138)).toContain('shoe-Right-over');
  });
});

describe('the legs of a body that sits facing the viewer', () => {
  const sitting = bodyWithHip(90);
  const orderFrom = (yaw: number): string[] =>
    bodyNodes(sitting, { ...viewOf({ yaw, pitch: 8 }), scale: 40 }, noMarks).map(({ id }) => id);

  test.each([
    [30, 'Right', 'Left'],
    [50, 'Right', 'Left'],
    [130, 'Left', 'Right'],
    [150, 'Left', 'Right'],
  ])('yaw %i: the %s one is over the other', (yaw, near, far) => {
    const last = (side: string): number =>
      orderFrom(yaw).findLastIndex((id) => id.startsWith(`thigh-${side}`));
    expect(last(near)).toBeGreaterThan(last(far));
  });

  test.each([50, 90, 130])('yaw %i: the thighs are over the shirt', (yaw) => {
    const ids = orderFrom(yaw);
    for (const side of ['Right', 'Left']) {
      expect(ids.indexOf(`thigh-${side}-over`)).toBeGreaterThan(ids.indexOf('shirt'));
    }
  });
});

test('the shading along the back fades as the back turns to the viewer', () => {
  const shadeFrom = (yaw: number): FigureNode | undefined =>
    bodyNodes(bodyWithHip(0), { ...viewOf({ yaw }), scale: 40 }, noMarks).find(
      ({ id }) => id === 'shirt-back',
    );
  expect(shadeFrom(0)).toBeDefined();
  expect(shadeFrom(0)?.opacity).toBeUndefined();
  expect(shadeFrom(-26)?.opacity).toBeGreaterThan(0);
  expect(shadeFrom(-26)?.opacity).toBeLessThan(1);
  expect(shadeFrom(-50)).toBeUndefined();
  expect(shadeFrom(-90)).toBeUndefined();
});
