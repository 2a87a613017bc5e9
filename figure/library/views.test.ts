import { describe, expect, test } from 'vitest';
import { type Point, project } from '../drawing/camera.ts';
import { distanceToSegment } from '../drawing/segment.ts';
import { drawFigure, prepareFigure } from '../figure.ts';
import { headOf } from '../flesh/head.ts';
import { type Vector, mix } from '../math/vector.ts';
import { type Body, pointOn, spineFrame } from '../skeleton.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

/** A keyframe as its picture shows it. Distances in the picture are in percent of body height. */
class Picture {
  readonly body: Body;
  readonly #name: string;
  readonly #keyframe: string;
  readonly #prepared: ReturnType<typeof prepareFigure>;

  constructor(name: string, keyframe: string) {
    this.body = figures.body(name, keyframe);
    this.#name = name;
    this.#keyframe = keyframe;
    this.#prepared = prepareFigure({ ...figures.figure(name), size: { width: 400, height: 400 } });
  }

  at(point: Vector): Point {
    const { view } = this.#prepared.sides.right;
    const { x, y } = project(view, point);
    return { x: x / view.scale, y: y / view.scale };
  }

  apart(a: Vector, b: Vector): number {
    return gapBetween(this.at(a), this.at(b));
  }

  /** The distance from a point to the nearest bone of an arm. */
  gapToArm(point: Vector, arm: 'armRight' | 'armLeft'): number {
    const [shoulder, elbow, wrist] = this.body[arm];
    const bones = [
      [shoulder, elbow],
      [elbow, wrist],
    ] as const;
    return Math.min(
      ...bones.map(([from, to]) =>
        distanceToSegment(this.at(point), this.at(from.position), this.at(to.position)),
      ),
    );
  }

  arrowTip(): Point {
    const moment = {
      from: this.#keyframe,
      to: this.#keyframe,
      progress: 1,
      side: 'right' as const,
      showGlow: false,
      arrow: true,
    };
    const head = drawFigure(this.#prepared, moment).find(({ id }) => id === 'arrow-head');
    if (!head) throw new Error(`"${this.#name}", ${this.#keyframe}: no arrow`);
    const [, , x = NaN, y = NaN] = [...head.d.matchAll(/-?\d+/g)].map(Number);
    const { scale } = this.#prepared.sides.right.view;
    return { x: x / scale, y: y / scale };
  }
}

function gapBetween(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Half the thickness of a forearm. */
const FOREARM = 2.4;
/** The thickness of a knee. */
const KNEE_WIDTH = 7;
/** Half the thickness of a sleeve. */
const SLEEVE = 3.6;

describe('the picture shows what matters in the pose', () => {
  test.each([
    ['cat-camel floor', 'round', 'armRight'],
    ['supported-cat-cow desk', 'round', 'armRight'],
    ['supported-cat-cow floor', 'round', 'armRight'],
    ['forward-fold standing', 'fold', 'armRight'],
    ['forward-fold standing', 'uncurl-low', 'armRight'],
    ['childs-pose counter', 'hinge', 'armRight'],
    ['seated-marching seated', 'lift', 'armLeft'],
  ] as const)('%s, %s: the face is beside the arm', (name, keyframe, arm) => {
    const picture = new Picture(name, keyframe);
    expect(picture.gapToArm(headOf(picture.body).right.eye.centre, arm)).toBeGreaterThan(FOREARM);
  });

  test('seated lumbar extension: no arm covers the curve of the low back', () => {
    const picture = new Picture('seated-lumbar-extension seated', 'lifted');
    for (const joint of [0, 1, 2]) {
      const back = pointOn(spineFrame(picture.body.spine, joint), [-3.4, 0, 0]);
      expect(picture.gapToArm(back, 'armRight')).toBeGreaterThan(SLEEVE + 0.5);
    }
  });

  test.each(['all-fours', 'child'])('child’s pose, %s: the knees are wide, the toes together', (keyframe) => {
    const picture = new Picture('childs-pose floor', keyframe);
    const { legRight, legLeft } = picture.body;
    const bigToe = (leg: typeof legRight): Vector => pointOn(leg[2], [8, 0, 0]);
    expect(picture.apart(legRight[1].position, legLeft[1].position)).toBeGreaterThan(2 * KNEE_WIDTH);
    expect(picture.apart(bigToe(legRight), bigToe(legLeft))).toBeLessThan(6);
  });

  test.each([
    ['cat-camel floor', 'hollow'],
    ['supported-cat-cow desk', 'arch'],
    ['supported-cat-cow floor', 'arch'],
  ])('%s, %s: the arrow points at the low back, not at the buttocks', (name, keyframe) => {
    const picture = new Picture(name, keyframe);
    const lowBack = picture.at(pointOn(spineFrame(picture.body.spine, 1), [-3.4, 0, 0]));
    const tip = picture.arrowTip();
    expect(Math.abs(tip.x - lowBack.x)).toBeLessThan(4);
    expect(gapBetween(tip, lowBack)).toBeLessThan(9);
  });

  test.each(['cat-camel floor', 'supported-cat-cow floor'])('%s, round: the arrow points up', (name) => {
    const picture = new Picture(name, 'round');
    const highest = picture.at(pointOn(spineFrame(picture.body.spine, 2), [-3.4, 0, 0]));
    expect(Math.abs(picture.arrowTip().x - highest.x)).toBeLessThan(5);
  });

  test.each(['lean', 'further'])('lunge, %s: the arrow is at the hips that move', (keyframe) => {
    const picture = new Picture('hip-flexor-lunge floor', keyframe);
    expect(gapBetween(picture.arrowTip(), picture.at(picture.body.pelvis.position))).toBeLessThan(12);
  });

  test('lying trunk rotation: the bent knees are seen above the line from hip to ankle', () => {
    const picture = new Picture('lying-trunk-rotation floor', 'centre');
    for (const [hip, knee, ankle] of [picture.body.legRight, picture.body.legLeft]) {
      const rise = picture.at(mix(hip.position, ankle.position, 0.5)).y - picture.at(knee.position).y;
      expect(rise).toBeGreaterThan(12);
    }
  });

  test('quadratus lumborum turn: the low back that opens is beside the arm', () => {
    const picture = new Picture('quadratus-lumborum-turn floor', 'reach');
    const opened = pointOn(spineFrame(picture.body.spine, 1), [-2, 1, 4.4]);
    expect(picture.gapToArm(opened, 'armRight')).toBeGreaterThan(FOREARM);
  });
});
