import { describe, expect, test } from 'vitest';
import type { Gaze, Keyframe, Pose, Prop } from '../../content/pose.ts';
import { compilePose } from '../pose/compile.ts';
import { positionBody } from '../pose/contact.ts';
import { findStretchedBones } from './bones.ts';
import { findMissedContacts } from './contacts.ts';
import { checkKeyframe, checkMove } from './check.ts';

const chair: Prop = { kind: 'chair', x: -6, seatHeight: 24.5 };
const standing: Pose = {
  pelvis: { at: [-0.4, 53.2, 0] },
  legs: { foot: { at: [0, 0, 6] } },
  arms: { hang: { outward: 7 } },
};
const sitting: Pose = {
  pelvis: { at: [0, 30, 0] },
  bodyContact: { part: 'seat', height: 24.1 },
  legs: { foot: { at: [24.8, 0, 6] } },
  arms: { hand: { at: [3.9, -15, 0.6], on: 'thighRight', fingers: [0, -1, 0], palm: [-1, 0, 0] } },
};

test('a sound standing pose and a sound sitting pose have no faults', () => {
  expect(checkKeyframe({ pose: standing }, [])).toEqual([]);
  expect(checkKeyframe({ pose: sitting }, [chair])).toEqual([]);
});

describe('reports', () => {
  const faults: [name: string, pose: Pose, props: Prop[], fault: RegExp][] = [
    ['a knee that is bent backward', { ...standing, legs: { knee: -20 } }, [], /^kneeRight is at -20°/],
    [
      'a straight leg that is raised too far for stiff hamstrings',
      { ...sitting, legRight: { hip: { forward: 110 }, knee: 2 } },
      [],
      /^legRight is raised to 110° with the knee at 2°/,
    ],
    ['a low back that is bent too far', { ...standing, lumbar: { side: 50 } }, [], /^lumbarSide is at \d+°/],
    ['a head that faces backward', { ...standing, head: { twist: 120 } }, [], /^neckTwist is at 120°/],
    [
      'a wrist that is bent too far',
      { ...standing, armLeft: { shoulder: {}, wrist: 120 } },
      [],
      /^wristLeft is at 120°/,
    ],
    [
      'a hand that cannot reach its target',
      { ...standing, arms: { hand: { at: [60, 60, 9] } } },
      [],
      /^armRight misses its target/,
    ],
    [
      'a foot that cannot reach its target',
      { ...standing, pelvis: { at: [0, 70, 0] } },
      [],
      /^legLeft misses its target/,
    ],
    ['a foot below the floor', { pelvis: { at: [0, 45, 0] } }, [], /^legRight is \d+\.\d under the floor/],
    [
      'a body that falls forward',
      { ...standing, pelvis: { at: [-0.4, 52.5, 0], lean: 60 } },
      [],
      /in front of the feet/,
    ],
    ['a body that falls backward', { ...standing, pelvis: { at: [-9, 52, 0] } }, [], /behind the heels/],
    [
      'a hand in the belly',
      { ...standing, arms: { hand: { at: [2, 62, 2], palm: [-1, 0, 0], fingers: [0, 0, -1] } } },
      [],
      /^handRight sinks .* into trunk/,
    ],
    [
      'a head in the thighs',
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
    [
      'a body inside the seat of a chair',
      sitting,
      [{ ...chair, seatHeight: 30 }],
      /^torso is inside the chair/,
    ],
    ['a body inside the back of a chair', sitting, [{ ...chair, x: 6 }], /^torso is inside the chair/],
    ['a body inside a bed', sitting, [{ kind: 'bed', edge: 6, height: 32 }], /^torso is inside the bed/],
    ['a body inside a desk', standing, [{ kind: 'desk', x: [-5, 30], height: 45 }], /is inside the desk/],
  ];
  test.each(faults)('%s', (_, pose, props, fault) => {
    expect(checkKeyframe({ pose }, props)).toContainEqual(expect.stringMatching(fault));
  });

  test('a seat in the air', () => {
    const compiled = compilePose(sitting);
    expect(findMissedContacts(compiled, positionBody(compiled))).toEqual([]);
    const lifted = positionBody({ ...compiled, bodyContact: undefined, position: [0, 33, 0] });
    expect(findMissedContacts(compiled, lifted)).toContainEqual(
      expect.stringMatching(/^seat misses its contact by \d\.\d/),
    );
  });

  test('a head that a bent neck does not lay on the floor', () => {
    const pose: Pose = {
      pelvis: { at: [0, 40, 0], lean: 90 },
      jointContacts: [{ part: 'head', joint: 'neck' }],
    };
    expect(checkKeyframe({ pose }, [])).toContainEqual(
      expect.stringMatching(/^head misses its contact by \d+\.\d/),
    );
  });

  test('a sole that does not touch the ground', () => {
    const compiled = compilePose(standing);
    const body = positionBody(compiled);
    body.legRight[2].position[1] += 2;
    expect(findMissedContacts(compiled, body)).toEqual(['footRight is 2.0 off the ground']);
  });

  test('bones of the wrong length', () => {
    const body = positionBody(compilePose(standing));
    expect(findStretchedBones(body)).toEqual([]);
    body.legRight[1].position[1] += 0.5;
    body.armLeft[2].position[0] = NaN;
    expect(findStretchedBones(body)).toEqual([
      expect.stringMatching(/^thighRight is 24\.0/),
      expect.stringMatching(/^shankRight is 25\.\d/),
      'forearmLeft is NaN long, not 14.6',
    ]);
  });

  test('faults of the mirrored pose', () => {
    const pose: Pose = { ...standing, armLeft: { shoulder: { forward: -60 }, elbow: 160 } };
    const found = checkKeyframe({ pose }, []);
    expect(found).toContainEqual(expect.stringMatching(/^elbowLeft is at 160°/));
    expect(found).toContainEqual(expect.stringMatching(/^mirrored: elbowRight is at 160°/));
  });
});

describe('reports a pose that is not what its keyframe declares', () => {
  const supine: Pose = { pelvis: { at: [0, 8, 0], lean: -90 } };
  const gazes: [gaze: Gaze, right: Pose, wrong: Pose][] = [
    ['ahead', standing, { ...standing, neck: { forward: 35 } }],
    ['ahead', { ...standing, pelvis: { at: [0, 53.2, 0], turn: 90 } }, { ...standing, neck: { twist: 40 } }],
    ['up', { ...standing, neck: { forward: -25 } }, standing],
    ['up', supine, { ...supine, pelvis: { at: [0, 8, 0], lean: 90 } }],
    ['down', { ...standing, neck: { forward: 45 } }, standing],
    ['right', { ...standing, neck: { twist: 45 } }, { ...standing, neck: { twist: -45 } }],
    ['left', { ...standing, neck: { twist: -45 } }, { ...standing, neck: { twist: 10 } }],
  ];
  test.each(gazes)('a face that does not look %s', (gaze, right, wrong) => {
    const gazeFaults = (pose: Pose): string[] =>
      checkKeyframe({ pose, gaze }, []).filter((fault) => fault.includes('the face looks'));
    expect(gazeFaults(right)).toEqual([]);
    expect(gazeFaults(wrong)).toEqual([
      expect.stringMatching(new RegExp(`^the face looks .+, not ${gaze}$`)),
      expect.stringMatching(/^mirrored: the face looks /),
    ]);
  });

  const limbs: [limb: 'armRight' | 'legLeft', bent: Partial<Pose>][] = [
    ['armRight', { armRight: { shoulder: {}, elbow: 20 } }],
    ['legLeft', { legLeft: { hip: { forward: 20 }, knee: 25 } }],
  ];
  const upright: Pose = { pelvis: standing.pelvis, arms: { shoulder: {}, elbow: 2 }, legs: { knee: 2 } };
  const bentFaults = (faults: string[]): string[] => faults.filter((fault) => /is bent by/.test(fault));

  test.each(limbs)('a bent %s', (limb, bent) => {
    expect(bentFaults(checkKeyframe({ pose: upright, straight: [limb] }, []))).toEqual([]);
    expect(bentFaults(checkKeyframe({ pose: { ...upright, ...bent }, straight: [limb] }, []))).toEqual([
      expect.stringMatching(new RegExp(`^${limb} is bent by 2\\d°, not straight$`)),
      expect.stringMatching(/^mirrored: /),
    ]);
  });

  test('a limb that bends between two keyframes that call it straight', () => {
    const raised = (forward: number, elbow: number): Keyframe => ({
      pose: { ...upright, arms: { shoulder: { forward }, elbow } },
      straight: ['armRight'],
    });
    expect(bentFaults(checkMove(raised(0, 2), raised(90, 4), []))).toEqual([]);
    expect(bentFaults(checkMove(raised(0, 2), raised(90, 30), [])).length).toBeGreaterThan(10);
    const halfDeclared = { ...raised(90, 30), straight: undefined };
    expect(bentFaults(checkMove(raised(0, 2), halfDeclared, []))).toEqual([]);
  });
});

describe('checkMove', () => {
  const keyframe = (pose: Pose): Keyframe => ({ pose });

  test('finds no faults in a calm move', () => {
    const reaching: Pose = { ...standing, arms: { shoulder: { forward: 80 } } };
    expect(checkMove(keyframe(standing), keyframe(reaching), [])).toEqual([]);
  });

  test('reports a hand that moves through a thigh, and when', () => {
    const under: Pose = {
      ...sitting,
      arms: { hand: { at: [16, 21, 6], fingers: [1, 0, 0], palm: [0, 1, 0], elbow: [0, 0, 1] } },
    };
    expect(checkMove(keyframe(sitting), keyframe(under), [])).toContainEqual(
      expect.stringMatching(/sinks .* into thigh\w+, at \d+ %$/),
    );
  });

  test('reports a jump', () => {
    const far: Pose = { ...standing, pelvis: { at: [250, 53.2, 0] }, legs: { foot: { at: [250, 0, 6] } } };
    expect(checkMove(keyframe(standing), keyframe(far), [])).toContainEqual(
      expect.stringMatching(/^joint 0 of armRight jumps by/),
    );
  });
});
