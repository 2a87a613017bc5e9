import { distance } from '../math/vector.ts';
import {
  BODY_SIDES,
  type Body,
  FOREARM,
  type Frame,
  SHANK,
  SPINE_LENGTHS,
  THIGH,
  UPPER_ARM,
  spineFrame,
} from '../skeleton.ts';

/** Percent of body height. */
const TOLERANCE = 0.02;

/** Describes each bone whose length is wrong. Lengths in percent of body height. */
export function findStretchedBones(body: Body): string[] {
  const faults: string[] = [];
  const expect = (bone: string, from: Frame, to: Frame, length: number): void => {
    const found = distance(from.position, to.position);
    // Written this way, the check also reports NaN.
    if (!(Math.abs(found - length) <= TOLERANCE)) {
      faults.push(`${bone} is ${found.toFixed(2)} long, not ${length}`);
    }
  };
  for (const side of BODY_SIDES) {
    const [shoulder, elbow, wrist] = body[`arm${side}`];
    const [hip, knee, ankle] = body[`leg${side}`];
    expect(`upperArm${side}`, shoulder, elbow, UPPER_ARM);
    expect(`forearm${side}`, elbow, wrist, FOREARM);
    expect(`thigh${side}`, hip, knee, THIGH);
    expect(`shank${side}`, knee, ankle, SHANK);
  }
  SPINE_LENGTHS.forEach((length, index) => {
    expect(`spine${index}`, spineFrame(body.spine, index), spineFrame(body.spine, index + 1), length);
  });
  return faults;
}
