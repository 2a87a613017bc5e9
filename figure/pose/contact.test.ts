import { describe, expect, test } from 'vitest';
import type { Pose } from '../../content/pose.ts';
import { lowestPoint } from '../flesh/parts.ts';
import { rotate } from '../math/quaternion.ts';
import { distance } from '../math/vector.ts';
import { blendPoses } from './blend.ts';
import { compilePose } from './compile.ts';
import { positionBody } from './contact.ts';
import { type Body, FOREARM, HEAD, UPPER_ARM, pointOn, spineFrame } from '../skeleton.ts';

const allFours: Pose = {
  pelvis: { at: [0, 40, 0], lean: 80 },
  armReach: 0.99,
  legs: { kneeContact: { at: [0, 0, 5.5] } },
  arms: { hand: { at: [33, 0, 9] } },
};
const onTheBack: Pose = {
  pelvis: { at: [0, 9, 0], lean: -90 },
  bodyContact: { part: 'torso', height: 0 },
  jointContacts: [
    { part: 'head', joint: 'neck' },
    { part: 'footRight', joint: 'hipRight' },
    { part: 'footLeft', joint: 'hipLeft' },
  ],
};

function bodyOf(pose: Pose): Body {
  return positionBody(compilePose(pose));
}

describe('contacts', () => {
  test('knees that touch the floor set the height of the pelvis by the length of the thighs', () => {
    const body = bodyOf(allFours);
    expect(body.miss.legRight).toBeLessThan(0.01);
    expect(body.pelvis.position[1]).toBeLessThan(29);
    expect(body.legLeft[1].position[1]).toBeCloseTo(3.6, 6);
  });

  test('armReach leans the trunk until the arms are stretched that far', () => {
    const { armRight } = bodyOf(allFours);
    const reach = distance(armRight[0].position, armRight[2].position) / (UPPER_ARM + FOREARM);
    expect(reach).toBeCloseTo(0.99, 2);
  });

  test('trunk, head and heels of a lying body touch the floor', () => {
    const body = bodyOf(onTheBack);
    expect(lowestPoint(body, 'torso')).toBeCloseTo(0, 3);
    expect(Math.abs(lowestPoint(body, 'head'))).toBeLessThan(0.15);
    expect(Math.abs(lowestPoint(body, 'footRight'))).toBeLessThan(0.15);
  });

  test('contacts hold halfway between two poses', () => {
    const round: Pose = { ...allFours, lumbar: { forward: 40 }, thoracic: { forward: 30 } };
    const body = positionBody(blendPoses(compilePose(allFours), compilePose(round), 0.5));
    const palm = pointOn(body.armRight[2], [0, -4, 0]);
    expect(palm[0]).toBeCloseTo(33, 1);
    expect(palm[1]).toBeLessThan(1.5);
    expect(body.miss.legLeft).toBeLessThan(0.01);
  });

  test('a hanging arm is vertical however the trunk leans', () => {
    for (const lean of [0, 45, 90]) {
      const { armRight } = bodyOf({ pelvis: { at: [0, 50, 0], lean }, arms: { hang: {}, elbow: 0 } });
      expect(armRight[0].position[1] - armRight[1].position[1]).toBeCloseTo(UPPER_ARM, 6);
      expect(armRight[1].position[1] - armRight[2].position[1]).toBeCloseTo(FOREARM, 6);
    }
  });

  test('a hand on a thigh moves with the thigh', () => {
    const pose = (forward: number): Pose => ({
      pelvis: { at: [0, 50, 0] },
      legs: { hip: { forward }, knee: forward },
      arms: { hand: { at: [4, -12, 0], on: 'thighRight', fingers: [0, -1, 0], palm: [-1, 0, 0] } },
    });
    for (const forward of [70, 90, 110]) {
      const body = bodyOf(pose(forward));
      const palm = pointOn(body.armRight[2], [0, -4, 0]);
      const onThigh = pointOn(body.legRight[0], [4, -12, 0]);
      // The palm is half the hand's thickness away.
      expect(distance(palm, onThigh)).toBeCloseTo(1.1, 1);
    }
  });

  test('an elbow does not sink into the floor', () => {
    const body = bodyOf({
      pelvis: { at: [0, 8, 0], lean: 90 },
      arms: { hand: { at: [36, 0, 12], elbow: [0, -1, 0] } },
    });
    expect(body.armRight[1].position[1]).toBeGreaterThanOrEqual(2);
  });

  test('a lifted heel bends the toes while the ball of the foot still touches the ground', () => {
    const body = bodyOf({ pelvis: { at: [0, 54, 0] }, legs: { foot: { at: [0, 0, 5], heelUp: 30 } } });
    expect(lowestPoint(body, 'footRight')).toBeGreaterThan(-0.7);
    expect(lowestPoint(body, 'footRight')).toBeLessThan(0.3);
    expect(rotate(body.legRight[2].turn, [1, 0, 0])[1]).toBeCloseTo(-0.5, 6);
  });

  test('with all angles omitted the figure stands upright at full height', () => {
    const body = bodyOf({ pelvis: { at: [0, 53.4, 0] } });
    const crown = pointOn(spineFrame(body.spine, HEAD), [0, 10, 0]);
    expect(crown[1]).toBeGreaterThan(98);
    expect(crown[1]).toBeLessThan(103);
    expect(Math.abs(lowestPoint(body, 'footLeft'))).toBeLessThan(0.6);
  });
});
