import { lowestPoint } from '../flesh/parts.ts';
import type { CompiledPose } from '../pose/compiled-pose.ts';
import { BODY_SIDES, type Body, LIMB_NAMES } from '../skeleton.ts';

/** Percent of body height. */
const REACH_TOLERANCE = 0.6;
const SOLE_TOLERANCE = 0.4;
const BODY_CONTACT_TOLERANCE = 0.1;
const JOINT_CONTACT_TOLERANCE = 0.6;
const FLOOR_TOLERANCE = 0.6;

const PARTS = ['torso', 'head', 'legRight', 'legLeft', 'armRight', 'armLeft'] as const;

/**
 * Describes each missed target or contact: a hand or foot off its target, a seat in the air, a limb below the floor.
 */
export function findMissedContacts(pose: CompiledPose, body: Body): string[] {
  return [
    ...LIMB_NAMES.flatMap((limb) => {
      const miss = body.miss[limb];
      return miss <= REACH_TOLERANCE ? [] : [`${limb} misses its target by ${miss.toFixed(1)}`];
    }),
    ...BODY_SIDES.flatMap((side) => {
      const foot = pose.limbs[`leg${side}`].foot;
      if (!foot || foot.heelUp > 0) return [];
      const height = lowestPoint(body, `foot${side}`) - foot.at[1];
      return Math.abs(height) <= SOLE_TOLERANCE ? [] : [`foot${side} is ${height.toFixed(1)} off the ground`];
    }),
    ...findMissedBodyContact(pose, body),
    ...pose.jointContacts.flatMap(({ part, height = 0 }) => {
      const gap = lowestPoint(body, part) - height;
      return Math.abs(gap) <= JOINT_CONTACT_TOLERANCE
        ? []
        : [`${part} misses its contact by ${gap.toFixed(1)}`];
    }),
    ...PARTS.flatMap((part) => {
      const height = lowestPoint(body, part);
      return height >= -FLOOR_TOLERANCE ? [] : [`${part} is ${(-height).toFixed(1)} under the floor`];
    }),
  ];
}

function findMissedBodyContact({ bodyContact }: CompiledPose, body: Body): string[] {
  if (!bodyContact) return [];
  const { part, height } = bodyContact;
  const gap = lowestPoint(body, part) - height;
  return Math.abs(gap) <= BODY_CONTACT_TOLERANCE ? [] : [`${part} misses its contact by ${gap.toFixed(1)}`];
}
