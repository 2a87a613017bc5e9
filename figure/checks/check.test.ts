import { describe, expect, test } from 'vitest';
import type { Keyframe, Pose, Prop } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { placeBody } from '../pose/contact.ts';
import { findStretchedBones } from './bones.ts';
import { findMissedContacts } from './contacts.ts';
import { checkMove, checkPose } from './check.ts';

const chair: Prop = { kind: 'chair', x: -6, seatHeight: 24.5 };
const standing: Pose = {
  pelvis: { at: [-0.4, 53.2, 0] },
  legs: { foot: { at: [0, 0, 6] } },
  arms: { hang: { outward: 7 } },
};
const sitting: Pose = {
  pelvis: { at: [0, 30, 0] },
  rest: { part: 'seat', height: 24.1 },
  legs: { foot: { at: [24.8, 0, 6] } },
  arms: { hand: { at: [3.9, -15, 0.6], on: 'thighRight', fingers: [0, -1, 0], palm: [-1, 0, 0] } },
};

test('someone who stands and someone who sits are in order', () => {
  expect(checkPose(standing, [])).toEqual([]);
  expect(checkPose(sitting, [chair])).toEqual([]);
});

describe('each fault is named', () => {
  const faults: [name: string, pose: Pose, props: Prop[], complaint: RegExp][] = [
    ['knee bent backward', { ...standing, legs: { knee: -20 } }, [], /^kneeRight is at -20°/],
    ['low back bent too far', { ...standing, lumbar: { side: 50 } }, [], /^lumbarSide is at \d+°/],
    ['head turned about', { ...standing, head: { twist: 120 } }, [], /^neckTwist is at 120°/],
    ['wrist broken', { ...standing, armLeft: { shoulder: {}, wrist: 120 } }, [], /^wristLeft is at 120°/],
    [
      'hand out of reach',
      { ...standing, arms: { hand: { at: [60, 60, 9] } } },
      [],
      /^armRight misses its target/,
    ],
    ['foot out of reach', { ...standing, pelvis: { at: [0, 70, 0] } }, [], /^legLeft misses its target/],
    ['foot in the floor', { pelvis: { at: [0, 45, 0] } }, [], /^legRight is \d+\.\d under the floor/],
    ['falling forward', { ...standing, pelvis: { at: [-0.4, 52.5, 0], lean: 60 } }, [], /before the feet/],
    ['falling backward', { ...standing, pelvis: { at: [-9, 52, 0] } }, [], /behind the heels/],
    [
      'hand in the belly',
      { ...standing, arms: { hand: { at: [2, 62, 2], palm: [-1, 0, 0], fingers: [0, 0, -1] } } },
      [],
      /^handRight sinks .* into trunk/,
    ],
    [
      'head in the thighs',
      {
        pelvis: { at: [0, 30, 0], lean: 30 },
        lumbar: { forward: 58 },
        thoracic: { forward: 45 },
        neck: { forward: 66 },
        legs: { hip: { forward: 110, outward: -2 }, knee: 100 },
      },
      [],
      /^head sinks .* into thigh/,
    ],
    ['sitting in the chair', sitting, [{ ...chair, seatHeight: 30 }], /^torso is inside the chair/],
    ['sitting in the back of the chair', sitting, [{ ...chair, x: 6 }], /^torso is inside the chair/],
    ['sitting in a bed', sitting, [{ kind: 'bed', edge: 6, height: 32 }], /^torso is inside the bed/],
    ['standing in a desk', standing, [{ kind: 'desk', x: [-5, 30], height: 45 }], /is inside the desk/],
  ];
  test.each(faults)('%s', (_, pose, props, complaint) => {
    expect(checkPose(pose, props)).toContainEqual(expect.stringMatching(complaint));
  });

  test('a seat in the air', () => {
    const compiled = compilePose(sitting);
    expect(findMissedContacts(compiled, placeBody(compiled))).toEqual([]);
    const lifted = placeBody({ ...compiled, rest: undefined, place: [0, 33, 0] });
    expect(findMissedContacts(compiled, lifted)).toContainEqual(
      expect.stringMatching(/^seat rests \d\.\d off its height/),
    );
  });

  test('a sole that is not on the ground', () => {
    const compiled = compilePose(standing);
    const body = placeBody(compiled);
    body.legRight[2].place[1] += 2;
    expect(findMissedContacts(compiled, body)).toEqual(['footRight is 2.0 off the ground']);
  });

  test('a bone of another length', () => {
    const body = placeBody(compilePose(standing));
    expect(findStretchedBones(body)).toEqual([]);
    body.legRight[1].place[1] += 0.5;
    body.armLeft[2].place[0] = NaN;
    expect(findStretchedBones(body)).toEqual([
      expect.stringMatching(/^thighRight is 24\.0/),
      expect.stringMatching(/^shankRight is 25\.\d/),
      'forearmLeft is NaN long, not 14.6',
    ]);
  });

  test('the mirrored side is looked at too', () => {
    const pose: Pose = { ...standing, armLeft: { shoulder: { forward: -60 }, elbow: 160 } };
    const complaints = checkPose(pose, []);
    expect(complaints).toContainEqual(expect.stringMatching(/^elbowLeft is at 160°/));
    expect(complaints).toContainEqual(expect.stringMatching(/^mirrored: elbowRight is at 160°/));
  });
});

describe('moves', () => {
  const keyframe = (pose: Pose): Keyframe => ({ pose });

  test('a calm move is in order', () => {
    const reaching: Pose = { ...standing, arms: { shoulder: { forward: 80 } } };
    expect(checkMove(keyframe(standing), keyframe(reaching), [])).toEqual([]);
  });

  test('a hand that goes through a thigh is named with its moment', () => {
    const under: Pose = {
      ...sitting,
      arms: { hand: { at: [16, 21, 6], fingers: [1, 0, 0], palm: [0, 1, 0], elbow: [0, 0, 1] } },
    };
    expect(checkMove(keyframe(sitting), keyframe(under), [])).toContainEqual(
      expect.stringMatching(/sinks .* into thigh\w+, at \d+ %$/),
    );
  });

  test('a jump is named', () => {
    const far: Pose = { ...standing, pelvis: { at: [250, 53.2, 0] }, legs: { foot: { at: [250, 0, 6] } } };
    expect(checkMove(keyframe(standing), keyframe(far), [])).toContainEqual(
      expect.stringMatching(/^joint 0 of armRight jumps by/),
    );
  });
});
