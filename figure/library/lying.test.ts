import { describe, expect, test } from 'vitest';
import { type Point, project, viewOf } from '../drawing/camera.ts';
import { drawFigure, prepareFigure } from '../figure.ts';
import { lowestPoint } from '../flesh/parts.ts';
import { rotate } from '../math/quaternion.ts';
import { distance } from '../math/vector.ts';
import { type Body, HEAD, KNEE_RADIUS, HIP_HALF_WIDTH, pointOn, spineFrame } from '../skeleton.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

describe('bridge, as its source describes it', () => {
  test('has bent knees hip-width apart, and arms alongside the body', () => {
    const { legRight, legLeft, armRight } = figures.body('bridge floor', 'down');
    expect(figures.angle('bridge floor', 'down', 'kneeRight')).toBeGreaterThan(80);
    const apart = legRight[1].position[2] - legLeft[1].position[2];
    expect(Math.abs(apart - 2 * HIP_HALF_WIDTH)).toBeLessThan(1.5);
    expect(figures.angle('bridge floor', 'down', 'elbowRight')).toBeLessThan(35);
    expect(armRight[2].position[0] - armRight[0].position[0]).toBeGreaterThan(25);
  });

  test('lifts the hips onto the line from shoulders to knees; head and feet stay still', () => {
    const down = figures.body('bridge floor', 'down');
    const up = figures.body('bridge floor', 'up');
    const [shoulder, hip, knee] = [up.armRight[0].position, up.legRight[0].position, up.legRight[1].position];
    const share = (hip[0] - shoulder[0]) / (knee[0] - shoulder[0]);
    expect(Math.abs(hip[1] - (shoulder[1] + share * (knee[1] - shoulder[1])))).toBeLessThan(1.5);
    expect(distance(up.legRight[2].position, down.legRight[2].position)).toBeLessThan(0.1);
    const headOf = (body: Body): number => spineFrame(body.spine, HEAD).position[0];
    expect(Math.abs(headOf(up) - headOf(down))).toBeLessThan(1);
  });

  test('draws the glow on the buttocks in front of the nearer leg', () => {
    const prepared = prepareFigure({ ...figures.figure('bridge floor'), size: { width: 400, height: 400 } });
    for (const side of ['right', 'left'] as const) {
      const ids = drawFigure(prepared, { from: 'up', to: 'up', progress: 1, side, showGlow: true }).map(
        ({ id }) => id,
      );
      expect(ids.indexOf('glow-buttocks')).toBeGreaterThan(ids.indexOf('thigh-Right'));
    }
  });
});

describe('ankle pump, as its source describes it', () => {
  const name = 'ankle-pump floor';

  test.each(['toes-up', 'toes-away'])(
    '%s: one straight leg points to the ceiling, the other touches the floor',
    (keyframe) => {
      const { legRight, legLeft } = figures.body(name, keyframe);
      const [hip, , ankle] = legRight;
      expect(ankle.position[1] - hip.position[1]).toBeGreaterThan(
        0.97 * distance(hip.position, ankle.position),
      );
      // Few people who sit all day can pull the straight leg past the vertical.
      expect(hip.position[0] - ankle.position[0]).toBeLessThan(2);
      expect(figures.angle(name, keyframe, 'kneeRight')).toBeLessThan(5);
      expect(figures.angle(name, keyframe, 'kneeLeft')).toBeLessThan(5);
      expect(legLeft[2].position[1]).toBeLessThan(8);
    },
  );

  test('has both hands at the back of the knee', () => {
    const { armRight, armLeft, legRight } = figures.body(name, 'toes-up');
    const [hip, knee] = legRight;
    for (const [, , wrist] of [armRight, armLeft]) {
      const palm = pointOn(wrist, [0, -4, 0]);
      expect(palm[1]).toBeGreaterThan(hip.position[1] + 0.6 * (knee.position[1] - hip.position[1]));
      expect(palm[0]).toBeGreaterThan(knee.position[0] + 3);
    }
  });

  test('moves only the ankle, through most of its range', () => {
    const [up, away] = [figures.body(name, 'toes-up'), figures.body(name, 'toes-away')];
    expect(
      figures.angle(name, 'toes-up', 'ankleRight') - figures.angle(name, 'toes-away', 'ankleRight'),
    ).toBeGreaterThan(55);
    expect(distance(up.legRight[2].position, away.legRight[2].position)).toBeLessThan(0.1);
    expect(distance(up.armLeft[2].position, away.armLeft[2].position)).toBeLessThan(0.1);
  });
});

describe('lying on the stomach, as its source describes it', () => {
  test.each([
    ['prone-lying flat', 'flat'],
    ['prone-lying pillow', 'pillow'],
  ])('%s: lies on the stomach, arms at the sides, head on the floor', (name, keyframe) => {
    const body = figures.body(name, keyframe);
    expect(rotate(body.pelvis.turn, [1, 0, 0])[1]).toBeLessThan(-0.95);
    expect(lowestPoint(body, 'head')).toBeCloseTo(0, 0);
    for (const [shoulder, , wrist] of [body.armRight, body.armLeft]) {
      expect(shoulder.position[0] - wrist.position[0]).toBeGreaterThan(25);
      expect(wrist.position[1]).toBeLessThan(3);
    }
  });

  test('flat: lies on the mat from the groin to the chest', () => {
    const body = figures.body('prone-lying flat', 'flat');
    for (const part of ['pelvis', 'torso', 'chest'] as const)
      expect(lowestPoint(body, part)).toBeLessThan(1.2);
  });

  test('pillow: rests the knees on the mat behind the raised hips', () => {
    const { legRight, legLeft } = figures.body('prone-lying pillow', 'pillow');
    for (const [, knee] of [legRight, legLeft]) expect(knee.position[1]).toBeLessThan(KNEE_RADIUS + 1);
  });

  test('has the pillow from groin to lower ribs, which lifts the hips and flattens the low back', () => {
    const pillow = figures.figure('prone-lying pillow').props.find((prop) => prop.kind === 'pillow');
    if (!pillow) throw new Error('there is no pillow');
    const [flat, lifted] = [
      figures.body('prone-lying flat', 'flat'),
      figures.body('prone-lying pillow', 'pillow'),
    ];
    const end = pillow.at[0] - pillow.halfSize[0];
    expect(Math.abs(end - lifted.pelvis.position[0])).toBeLessThan(3);
    expect(pillow.at[0] + pillow.halfSize[0]).toBeGreaterThan(spineFrame(lifted.spine, 4).position[0]);
    expect(lowestPoint(lifted, 'pelvis') - lowestPoint(flat, 'pelvis')).toBeGreaterThan(3);
    const flatter = figures.angle('prone-lying pillow', 'pillow', 'lumbarForward');
    expect(flatter - figures.angle('prone-lying flat', 'flat', 'lumbarForward')).toBeGreaterThan(8);
  });
});

describe('prone on elbows, as its source describes it', () => {
  const name = 'prone-on-elbows floor';

  test('has the elbows under the shoulders, and the forearms on the floor', () => {
    const { armRight, armLeft } = figures.body(name, 'propped');
    for (const [shoulder, elbow, wrist] of [armRight, armLeft]) {
      expect(Math.abs(elbow.position[0] - shoulder.position[0])).toBeLessThan(4);
      expect(elbow.position[1]).toBeLessThan(3.5);
      expect(wrist.position[1]).toBeLessThan(2.5);
    }
  });

  test('raises only the upper body, so the low back arches deeply', () => {
    const [flat, propped] = [figures.body(name, 'flat'), figures.body(name, 'propped')];
    expect(propped.armRight[0].position[1] - flat.armRight[0].position[1]).toBeGreaterThan(10);
    expect(Math.abs(propped.pelvis.position[1] - flat.pelvis.position[1])).toBeLessThan(2.5);
    for (const body of [flat, propped]) expect(lowestPoint(body, 'pelvis')).toBeLessThan(1.2);
    expect(distance(propped.legRight[1].position, flat.legRight[1].position)).toBeLessThan(1.5);
    expect(figures.angle(name, 'propped', 'lumbarForward')).toBeLessThan(-25);
  });
});

describe('lying trunk rotation, as its source describes it', () => {
  const name = 'lying-trunk-rotation floor';
  const KNEE_WIDTH = 7;

  test('starts on the back with bent, touching knees and flat feet', () => {
    const { legRight, legLeft } = figures.body(name, 'centre');
    expect(distance(legRight[1].position, legLeft[1].position)).toBeLessThan(KNEE_WIDTH);
    expect(figures.angle(name, 'centre', 'kneeRight')).toBeGreaterThan(90);
    expect(Math.abs(lowestPoint(figures.body(name, 'centre'), 'footRight'))).toBeLessThan(0.5);
  });

  test('shows the bend of the knees before the move', () => {
    const view = viewOf(figures.figure(name).camera);
    const [hip, knee, ankle] = figures
      .body(name, 'centre')
      .legRight.map(({ position }) => project(view, position)) as [Point, Point, Point];
    const shank = Math.atan2(ankle.y - knee.y, ankle.x - knee.x);
    const thigh = Math.atan2(knee.y - hip.y, knee.x - hip.x);
    const bend = Math.abs(Math.atan2(Math.sin(shank - thigh), Math.cos(shank - thigh))) * (180 / Math.PI);
    expect(bend).toBeGreaterThan(60);
  });

  test('moves both knees to the right while shoulders and upper back stay on the floor', () => {
    const [centre, over] = [figures.body(name, 'centre'), figures.body(name, 'over')];
    for (const side of ['legRight', 'legLeft'] as const) {
      expect(over[side][1].position[2] - centre[side][1].position[2]).toBeGreaterThan(15);
    }
    expect(distance(over.legRight[1].position, over.legLeft[1].position)).toBeLessThan(KNEE_WIDTH + 1);
    expect(lowestPoint(over, 'chest')).toBeLessThan(0.5);
    for (const side of ['armRight', 'armLeft'] as const) {
      expect(distance(over[side][0].position, centre[side][0].position)).toBeLessThan(2.5);
      expect(distance(over[side][2].position, centre[side][2].position)).toBeLessThan(1);
    }
  });

  test('keeps each leg’s tint while one moves over the other', () => {
    const prepared = prepareFigure({ ...figures.figure(name), size: { width: 400, height: 400 } });
    for (const progress of [0, 0.25, 0.5, 0.75, 1]) {
      const nodes = drawFigure(prepared, {
        from: 'centre',
        to: 'over',
        progress,
        side: 'right',
        showGlow: false,
      });
      const classOf = (id: string): string | undefined => nodes.find((node) => node.id === id)?.class;
      expect([classOf('thigh-Right'), classOf('thigh-Left')]).toEqual(['figure-bottom', 'figure-bottom-far']);
    }
  });

  test('is felt on the side away from the knees', () => {
    expect(figures.keyframe(name, 'over').glow).toEqual(['lowBackLeft']);
  });
});
