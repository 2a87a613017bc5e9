import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import { headOf } from '../flesh/head.ts';
import { type Vector, clamp, mix } from '../math/vector.ts';
import { BODY_SIDES, type Body, HEAD, pointOn, spineFrame } from '../skeleton.ts';
import { type Point, type View, project } from './camera.ts';
import { type FigureNode, withOpacity } from './node.ts';
import { distanceToSegment } from './segment.ts';
import { piecePath } from './shape-path.ts';

/** Percent of body height. Half of the stroke is under the face. */
const STROKE = 0.45;
const FACE_RADIUS = 5;
const ARM_RADIUS = 2.6;
/** The gap between face and arm at which the contour has faded. */
const FADED = 1.5;
/** The share of the upper arm that is under the sleeve, which has another colour than the face. */
const SLEEVE = 0.45;

/**
 * A line around the face where an arm is behind or beside it: both have the same colour, and without it the arm seems
 * to grow out of the face. Nothing if no arm is near.
 */
export function faceContour(body: Body, view: View): FigureNode[] {
  const strength = clamp(1 - gapToArms(body, view) / FADED, 0, 1);
  if (strength < 0.01) return [];
  const { face, nose } = headOf(body);
  const d = [face, nose].map((piece: Ellipsoid[]) => piecePath(view, piece)).join('');
  const strokeWidth = Math.round(STROKE * view.scale);
  return [withOpacity({ id: 'face-contour', class: 'figure-contour', d, strokeWidth }, strength)];
}

/** The gap between the face and the nearest arm on the paper, percent of body height; negative if they overlap. */
function gapToArms(body: Body, view: View): number {
  const at = (position: Vector): Point => project(view, position);
  const face = project(view, pointOn(spineFrame(body.spine, HEAD), [2, 2, 0]));
  const distances = BODY_SIDES.flatMap((side) => {
    const [shoulder, elbow, wrist] = body[`arm${side}`];
    return [
      distanceToSegment(face, at(mix(shoulder.position, elbow.position, SLEEVE)), at(elbow.position)),
      distanceToSegment(face, at(elbow.position), at(wrist.position)),
    ];
  });
  return Math.min(...distances) / view.scale - FACE_RADIUS - ARM_RADIUS;
}
