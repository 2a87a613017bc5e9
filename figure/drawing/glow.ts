import type { GlowRegion } from '../../content/pose.ts';
import { slerp } from '../math/quaternion.ts';
import type { Vector } from '../math/vector.ts';
import { type Body, type BodySide, type Frame, pointOn, signOf, spineFrame } from '../skeleton.ts';
import { type View, project } from './camera.ts';
import type { FigureNode } from './node.ts';
import { circlePath } from './path.ts';

/** Percent of body height. */
const GLOW_RADIUS = 10;

/**
 * The group of shapes after which a glow is drawn, so that nearer limbs cover it. `nearLeg` is the leg nearer to the
 * viewer.
 */
export function glowHost(
  region: GlowRegion,
  nearLeg: 'legRight' | 'legLeft',
): 'torso' | 'legRight' | 'legLeft' {
  switch (region) {
    case 'hipRight':
    case 'hamstringRight':
      return 'legRight';
    case 'hipLeft':
    case 'hamstringLeft':
      return 'legLeft';
    case 'lowBack':
    case 'lowBackRight':
    case 'lowBackLeft':
    case 'sideRight':
    case 'sideLeft':
      return 'torso';
    case 'buttocks':
      return nearLeg;
  }
}

/** The region where a stretch is felt, as a soft disc on the paper; `strength` is 0 to 1. */
export function glowNode(body: Body, view: View, region: GlowRegion, strength: number): FigureNode {
  const disc = { ...project(view, glowCentre(body, region)), radius: GLOW_RADIUS * view.scale };
  const node: FigureNode = { id: `glow-${region}`, class: 'figure-glow', d: circlePath(disc), disc };
  return strength < 1 ? { ...node, opacity: Math.round(strength * 100) / 100 } : node;
}

function glowCentre(body: Body, region: GlowRegion): Vector {
  switch (region) {
    case 'lowBack':
      return pointOn(spineFrame(body.spine, 1), [-1.6, 0, 0]);
    case 'lowBackRight':
      return pointOn(spineFrame(body.spine, 1), [-1.4, 0, 5.5]);
    case 'lowBackLeft':
      return pointOn(spineFrame(body.spine, 1), [-1.4, 0, -5.5]);
    case 'sideRight':
      return pointOn(spineFrame(body.spine, 2), [1, 0, 6]);
    case 'sideLeft':
      return pointOn(spineFrame(body.spine, 2), [1, 0, -6]);
    case 'hipRight':
      return hipCrease(body, 'Right');
    case 'hipLeft':
      return hipCrease(body, 'Left');
    case 'hamstringRight':
      return pointOn(body.legRight[0], [-2.5, -13, 0]);
    case 'hamstringLeft':
      return pointOn(body.legLeft[0], [-2.5, -13, 0]);
    case 'buttocks':
      return pointOn(body.pelvis, [-4.2, -1, 0]);
  }
}

function hipCrease(body: Body, side: BodySide): Vector {
  const hip = body[`leg${side}`][0];
  const fold: Frame = { position: hip.position, turn: slerp(body.pelvis.turn, hip.turn, 0.5) };
  return pointOn(fold, [4.2, 0.5, signOf(side)]);
}
