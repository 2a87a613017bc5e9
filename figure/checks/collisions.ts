import type { BodyPart, Prop } from '../../content/pose.ts';
import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import { partEllipsoids } from '../flesh/parts.ts';
import { type Vector, clamp, distance, dot, lengthOf, mix, subtract } from '../math/vector.ts';
import { BODY_SIDES, type Body, HEAD, pointOn, spineFrame } from '../skeleton.ts';
import type { Box } from '../props/box.ts';
import { propSolids } from '../props/prop.ts';

/** A cylinder with round ends; percent of body height. */
interface Capsule {
  name: string;
  from: Vector;
  to: Vector;
  radius: number;
}

/** Flesh may be compressed by this much, percent of body height. */
const SOFT = 2.2;
/** The belly is softer than a limb. */
const SOFT_BELLY = 4.5;
/** Cushions, clothes and seats may be compressed by this much. */
const SOFT_FURNITURE = 0.6;
/** Intervals along each capsule at which its distance to another is measured. */
const SAMPLES = 8;

/** Describes each hand, forearm, head or trunk that intersects another part of the body. */
export function findBodyCollisions(body: Body): string[] {
  const trunk = trunkCapsules(body);
  const thighs = legCapsules(body, 'thigh');
  const shanks = legCapsules(body, 'shank');
  return [
    ...sinking(armCapsules(body), [...trunk, ...thighs, ...shanks], SOFT),
    ...sinking([headCapsule(body)], [...thighs, ...shanks], SOFT),
    ...sinking(trunk, thighs, SOFT_BELLY),
  ];
}

function sinking(parts: readonly Capsule[], others: readonly Capsule[], soft: number): string[] {
  return parts.flatMap((part) =>
    others.flatMap((other) => {
      const depth = part.radius + other.radius - gapBetween(part, other);
      return depth > soft ? [`${part.name} sinks ${depth.toFixed(1)} into ${other.name}`] : [];
    }),
  );
}

function trunkCapsules(body: Body): Capsule[] {
  const sections = [
    [0, 2],
    [2, 4],
    [4, 6],
  ] as const;
  return [-3.6, 3.6].flatMap((right) =>
    sections.map(([from, to]) => ({
      name: 'trunk',
      from: pointOn(spineFrame(body.spine, from), [2, 0, right]),
      to: pointOn(spineFrame(body.spine, to), [2.4, 0, right]),
      radius: 5,
    })),
  );
}

function legCapsules(body: Body, bone: 'thigh' | 'shank'): Capsule[] {
  return BODY_SIDES.map((side) => {
    const [hip, knee, ankle] = body[`leg${side}`];
    return bone === 'thigh'
      ? { name: `thigh${side}`, from: mix(hip.position, knee.position, 0.3), to: knee.position, radius: 4.2 }
      : { name: `shank${side}`, from: knee.position, to: ankle.position, radius: 2.8 };
  });
}

function armCapsules(body: Body): Capsule[] {
  return BODY_SIDES.flatMap((side) => {
    const [, elbow, wrist] = body[`arm${side}`];
    return [
      { name: `forearm${side}`, from: elbow.position, to: wrist.position, radius: 1.9 },
      { name: `hand${side}`, from: wrist.position, to: pointOn(wrist, [0, -7, 0]), radius: 1 },
    ];
  });
}

function headCapsule(body: Body): Capsule {
  const head = spineFrame(body.spine, HEAD);
  return { name: 'head', from: pointOn(head, [1.5, 1, 0]), to: pointOn(head, [0, 5, 0]), radius: 4.2 };
}

function gapBetween(a: Capsule, b: Capsule): number {
  let nearest = Infinity;
  for (let i = 0; i <= SAMPLES; i++) {
    for (let j = 0; j <= SAMPLES; j++) {
      nearest = Math.min(nearest, distance(mix(a.from, a.to, i / SAMPLES), mix(b.from, b.to, j / SAMPLES)));
    }
  }
  return nearest;
}

const PARTS: readonly BodyPart[] = ['armRight', 'armLeft', 'legRight', 'legLeft', 'torso', 'head'];

/** Describes each part of the body that is inside a piece of furniture. */
export function findFurnitureCollisions(body: Body, props: readonly Prop[]): string[] {
  return PARTS.flatMap((part) => {
    const flesh = partEllipsoids(body, part);
    return props
      .filter((prop) =>
        propSolids(prop).some((box) => flesh.some((ellipsoid) => depthIn(box, ellipsoid) > SOFT_FURNITURE)),
      )
      .map((prop) => `${part} is inside the ${prop.kind}`);
  });
}

/**
 * How far an ellipsoid extends past the point of the box nearest to its centre. Negative if it doesn't reach that
 * point, Infinity if its centre is inside the box.
 */
function depthIn(box: Box, { centre, axes }: Ellipsoid): number {
  const nearest: Vector = [
    clamp(centre[0], box.low[0], box.high[0]),
    clamp(centre[1], box.low[1], box.high[1]),
    clamp(centre[2], box.low[2], box.high[2]),
  ];
  const offset = subtract(nearest, centre);
  const distanceToBox = lengthOf(offset);
  if (distanceToBox === 0) return Infinity;
  // The distance in units of the ellipsoid's half axes: its surface is at 1.
  const share = Math.hypot(...axes.map((axis) => dot(offset, axis) / dot(axis, axis)));
  return distanceToBox / share - distanceToBox;
}
