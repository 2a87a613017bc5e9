import type { BodyPart } from '../../content/pose.ts';
import type { Body } from '../skeleton.ts';
import { armShapes, handPieces } from './arm.ts';
import { type Ellipsoid, lowestHeight } from './ellipsoid.ts';
import { headOf } from './head.ts';
import { buttock, footEllipsoids, legShapes } from './leg.ts';
import { ellipsoidsOf } from './shape.ts';
import { pelvisShapes, shirtShapes } from './torso.ts';

/** All ellipsoids of one part of the body. */
export function partEllipsoids(body: Body, part: BodyPart): Ellipsoid[] {
  switch (part) {
    case 'seat':
      return [buttock(body, 'Right'), buttock(body, 'Left')];
    case 'pelvis':
      return [...ellipsoidsOf(pelvisShapes(body)), ...partEllipsoids(body, 'seat')];
    case 'chest':
      return ellipsoidsOf(shirtShapes(body));
    case 'torso':
      return [...partEllipsoids(body, 'pelvis'), ...partEllipsoids(body, 'chest')];
    case 'head': {
      const { skull, face, nose, bun } = headOf(body);
      return [...skull, ...face, ...nose, bun];
    }
    case 'armRight':
      return ellipsoidsOf(armShapes(body, 'Right'));
    case 'armLeft':
      return ellipsoidsOf(armShapes(body, 'Left'));
    case 'handRight':
      return handPieces(body, 'Right').flat();
    case 'handLeft':
      return handPieces(body, 'Left').flat();
    case 'legRight':
      return ellipsoidsOf(legShapes(body, 'Right'));
    case 'legLeft':
      return ellipsoidsOf(legShapes(body, 'Left'));
    case 'footRight':
      return footEllipsoids(body, 'Right');
    case 'footLeft':
      return footEllipsoids(body, 'Left');
  }
}

/** The height of a part's lowest point, percent of body height. */
export function lowestPoint(body: Body, part: BodyPart): number {
  return partEllipsoids(body, part).reduce(
    (lowest, ellipsoid) => Math.min(lowest, lowestHeight(ellipsoid)),
    Infinity,
  );
}
