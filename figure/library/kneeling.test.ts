import { describe, expect, test } from 'vitest';
import { lowestPoint } from '../flesh/parts.ts';
import { rotate } from '../math/quaternion.ts';
import { distance } from '../math/vector.ts';
import { HEAD, chestFrame, pointOn, spineFrame } from '../skeleton.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { LibraryFigures } from '../testing/library-figures.ts';

const figures = new LibraryFigures(readLibrary().entries);

/** How far the middle of the low back is above the line from its lowest joint to the shoulders. */
function riseOfLowBack(name: string, keyframe: string): number {
  const { spine } = figures.body(name, keyframe);
  const [low, middle, high] = [0, 2, 6].map((joint) => pointOn(spineFrame(spine, joint), [-3.8, 0, 0]));
  if (!low || !middle || !high) return NaN;
  const [across, up] = [high[0] - low[0], high[1] - low[1]];
  return (across * (middle[1] - low[1]) - up * (middle[0] - low[0])) / Math.hypot(across, up);
}

describe('cat-camel, as its source describes it', () => {
  const name = 'cat-camel floor';

  test('rounds the whole back with the shoulders, then hollows the low back', () => {
    expect(figures.angle(name, 'round', 'lumbarForward')).toBeGreaterThan(40);
    expect(figures.angle(name, 'round', 'thoracicForward')).toBeGreaterThan(30);
    expect(figures.angle(name, 'hollow', 'lumbarForward')).toBeLessThan(-25);
    const lowBack = (keyframe: string): number =>
      spineFrame(figures.body(name, keyframe).spine, 2).position[1];
    expect(lowBack('round')).toBeGreaterThan(lowBack('all-fours') + 1);
    expect(lowBack('hollow')).toBeLessThan(lowBack('all-fours') - 1);
  });

  test('starts with a flat back, neither round nor hollow', () => {
    // Between buttocks and shoulder blades, an exactly straight spine looks hollow.
    expect(riseOfLowBack(name, 'all-fours')).toBeGreaterThan(0);
    expect(riseOfLowBack(name, 'all-fours')).toBeLessThan(0.8);
    expect(riseOfLowBack(name, 'round')).toBeGreaterThan(3.5);
    expect(riseOfLowBack(name, 'hollow')).toBeLessThan(-2.2);
  });

  test.each(['all-fours', 'round', 'hollow'])(
    '%s: has straight elbows, and the hips above the knees',
    (keyframe) => {
      expect(figures.angle(name, keyframe, 'elbowRight')).toBeLessThan(8);
      const [hip, knee] = figures.body(name, keyframe).legRight;
      expect(Math.abs(hip.position[0] - knee.position[0])).toBeLessThan(2);
    },
  );
});

describe('all-fours leg slide, as its source describes it', () => {
  const name = 'all-fours-leg-slide floor';

  test('ends with one leg straight behind, its foot on the floor, like the other knee and foot', () => {
    expect(figures.angle(name, 'leg-back', 'kneeRight')).toBeLessThan(4);
    const body = figures.body(name, 'leg-back');
    expect(Math.abs(lowestPoint(body, 'footRight'))).toBeLessThan(0.6);
    expect(Math.abs(lowestPoint(body, 'legLeft'))).toBeLessThan(0.6);
    expect(Math.abs(lowestPoint(body, 'footLeft'))).toBeLessThan(0.6);
    expect(body.legRight[2].position[0]).toBeLessThan(
      figures.body(name, 'all-fours').legRight[2].position[0] - 18,
    );
  });

  test('keeps hips and back still', () => {
    const [before, after] = [figures.body(name, 'all-fours'), figures.body(name, 'leg-back')];
    expect(after.legRight[0].position[1] - after.legLeft[0].position[1]).toBeCloseTo(0, 3);
    expect(after.pelvis.position[1]).toBeCloseTo(before.pelvis.position[1], 3);
    expect(figures.angle(name, 'leg-back', 'lumbarForward')).toBeCloseTo(
      figures.angle(name, 'all-fours', 'lumbarForward'),
      3,
    );
  });

  test('starts with a low back that doesn’t sag', () => {
    const { spine } = figures.body(name, 'all-fours');
    const [startX, startY] = spineFrame(spine, 0).position;
    const [endX, endY] = spineFrame(spine, 5).position;
    for (const index of [1, 2, 3, 4]) {
      const [x, y] = spineFrame(spine, index).position;
      const onStraightLine = startY + ((x - startX) / (endX - startX)) * (endY - startY);
      expect(onStraightLine - y).toBeLessThan(0.3);
    }
  });

  test('starts with both knees side by side', () => {
    const { legRight, legLeft } = figures.body(name, 'all-fours');
    expect(
      distance(legRight[1].position, [
        legLeft[1].position[0],
        legLeft[1].position[1],
        -legLeft[1].position[2],
      ]),
    ).toBeLessThan(0.3);
  });
});

describe('supported cat-cow, as its source describes it', () => {
  describe.each(['supported-cat-cow desk', 'supported-cat-cow floor'])('%s', (name) => {
    test('rounds the back and brings the head toward the chest', () => {
      expect(figures.angle(name, 'round', 'lumbarForward')).toBeGreaterThan(30);
      expect(figures.angle(name, 'round', 'neckForward')).toBeGreaterThan(35);
    });

    test('lowers the chest, draws the shoulder blades together and looks up', () => {
      expect(figures.angle(name, 'arch', 'lumbarForward')).toBeLessThan(-20);
      const body = figures.body(name, 'arch');
      expect(rotate(spineFrame(body.spine, HEAD).turn, [1, 0, 0])[1]).toBeGreaterThan(0.25);
      const pose = figures.keyframe(name, 'arch').pose;
      expect(pose.shoulders?.forward).toBeLessThan(-1);
    });

    test.each(['start', 'round', 'arch'])('%s: has straight elbows', (keyframe) => {
      expect(figures.angle(name, keyframe, 'elbowRight')).toBeLessThan(8);
    });
  });
});

describe('child’s pose, as its source describes it', () => {
  test('on the floor: big toes together, knees wide, buttocks on the heels, arms ahead beside the head', () => {
    const body = figures.body('childs-pose floor', 'child');
    const { legRight, legLeft, armRight } = body;
    const toes = (leg: typeof legRight): number => pointOn(leg[2], [8, 0, 0])[2];
    expect(toes(legRight) - toes(legLeft)).toBeLessThan(6);
    expect(legRight[1].position[2] - legLeft[1].position[2]).toBeGreaterThan(18);
    // With the instep on the floor, the heel is behind and above the ankle.
    const heel = pointOn(legRight[2], [-2.3, -2.2, 0]);
    expect(lowestPoint(body, 'seat') - heel[1]).toBeLessThan(3);
    expect(Math.abs(body.pelvis.position[0] - heel[0])).toBeLessThan(4);
    expect(armRight[2].position[0]).toBeGreaterThan(spineFrame(body.spine, HEAD).position[0] + 10);
    expect(Math.abs(lowestPoint(body, 'head'))).toBeLessThan(0.5);
  });

  test('at a counter: a straight line from hands to tailbone, straight elbows, feet hip-width apart', () => {
    const name = 'childs-pose counter';
    const { armRight, legRight, legLeft, pelvis } = figures.body(name, 'hinge');
    const [shoulder, , wrist] = armRight;
    expect(figures.angle(name, 'hinge', 'elbowRight')).toBeLessThan(8);
    expect(Math.abs(shoulder.position[1] - wrist.position[1])).toBeLessThan(6);
    expect(Math.abs(shoulder.position[1] - pelvis.position[1])).toBeLessThan(6);
    const apart = legRight[2].position[2] - legLeft[2].position[2];
    expect(apart).toBeGreaterThan(9);
    expect(apart).toBeLessThan(15);
    expect(pelvis.position[0]).toBeLessThan(legRight[2].position[0]);
    expect(Math.abs(riseOfLowBack(name, 'hinge'))).toBeLessThan(0.6);
  });

  test('at a counter: first stands close to it, then steps back with the hands where they are', () => {
    const steps = figures.figure('childs-pose counter');
    expect(Object.keys(steps.keyframes)).toEqual(['near', 'stand', 'hinge']);
    const [near, stand] = [
      figures.body('childs-pose counter', 'near'),
      figures.body('childs-pose counter', 'stand'),
    ];
    expect(near.legRight[2].position[0] - stand.legRight[2].position[0]).toBeGreaterThan(20);
    expect(distance(near.armRight[2].position, stand.armRight[2].position)).toBeLessThan(0.5);
  });

  test('at a counter: is felt where its muscles lengthen, not in the flat low back', () => {
    expect(figures.keyframe('childs-pose counter', 'hinge').glow).toEqual([
      'hamstringRight',
      'hamstringLeft',
    ]);
  });
});

describe('hip flexor lunge, as its source describes it', () => {
  const name = 'hip-flexor-lunge floor';

  test.each(['upright', 'lean', 'further'])(
    '%s: has the right foot ahead of the right knee, and the left knee behind the left hip',
    (keyframe) => {
      const { legRight, legLeft } = figures.body(name, keyframe);
      expect(pointOn(legRight[2], [8, 0, 0])[0]).toBeGreaterThan(legRight[1].position[0] + 3);
      expect(legLeft[1].position[0]).toBeLessThan(legLeft[0].position[0] - 2);
    },
  );

  test('opens the left hip more with each forward shift, with an upright spine', () => {
    const [upright, lean, further] = ['upright', 'lean', 'further'].map((keyframe) =>
      figures.angle(name, keyframe, 'hipForwardLeft'),
    ) as [number, number, number];
    expect(upright - lean).toBeGreaterThan(8);
    expect(lean - further).toBeGreaterThan(8);
    for (const keyframe of ['upright', 'lean', 'further']) {
      const { spine, pelvis } = figures.body(name, keyframe);
      expect(Math.abs(spineFrame(spine, HEAD).position[0] - pelvis.position[0])).toBeLessThan(6);
    }
  });

  test('is felt low in the abdomen, on the side of the leg behind', () => {
    for (const keyframe of ['lean', 'further']) {
      expect(figures.keyframe(name, keyframe).glow).toEqual(['lowerAbdomenLeft']);
    }
  });
});

describe('quadratus lumborum turn, as its source describes it', () => {
  const name = 'quadratus-lumborum-turn floor';

  test('starts in the same pose as the lunge', () => {
    expect(figures.keyframe(name, 'upright').pose).toEqual(
      figures.keyframe('hip-flexor-lunge floor', 'upright').pose,
    );
  });

  test('first looks to the left with still hands', () => {
    expect(rotate(spineFrame(figures.body(name, 'turn').spine, HEAD).turn, [1, 0, 0])[2]).toBeLessThan(-0.85);
    const [before, after] = [figures.body(name, 'upright'), figures.body(name, 'turn')];
    expect(distance(before.armLeft[2].position, after.armLeft[2].position)).toBeLessThan(1);
  });

  test('brings both hands to the left knee, which opens the right low back', () => {
    const body = figures.body(name, 'reach');
    const knee = body.legLeft[1].position;
    for (const [, , wrist] of [body.armRight, body.armLeft]) {
      expect(distance(pointOn(wrist, [0, -4, 0]), knee)).toBeLessThan(14);
    }
    expect(figures.angle(name, 'reach', 'lumbarSide')).toBeLessThan(-15);
    expect(figures.angle(name, 'reach', 'thoracicTwist')).toBeLessThan(-15);
    expect(figures.keyframe(name, 'reach').glow).toEqual(['lowBackRight']);
  });

  test('turns to the left instead of slumping toward the floor', () => {
    const body = figures.body(name, 'reach');
    const [, faceUp, faceRight] = rotate(spineFrame(body.spine, HEAD).turn, [1, 0, 0]);
    expect(faceUp).toBeGreaterThan(-0.3);
    expect(faceRight).toBeLessThan(-0.85);
    expect(rotate(chestFrame(body.spine).turn, [1, 0, 0])[2]).toBeLessThan(-0.45);
  });
});
