import type { GlowRegion } from '../../content/pose.ts';
import { slerp } from '../math/quaternion.ts';
import type { Vector } from '../math/vector.ts';
import { type Body, type BodySide, type Frame, pointOn, signOf, spineFrame } from '../skeleton.ts';
import { type View, project } from './camera.ts';
import { type FigureNode, withOpacity } from './node.ts';

/** A part of the body that a glow can colour. Arms and head never glow. */
export type GlowHost = 'torso' | `leg${BodySide}`;

/** Where a glow is: the point of the body at its centre, and its radius; percent of body height. */
interface Spot {
  centre: Vector;
  radius: number;
}

/**
 * The parts of the body that a glow colours. `nearLeg` is the leg nearer to the viewer: it covers the side of the
 * pelvis.
 */
export function glowHosts(region: GlowRegion, nearLeg: `leg${BodySide}`): readonly GlowHost[] {
  switch (region) {
    case 'hamstringRight':
      return ['legRight'];
    case 'hamstringLeft':
      return ['legLeft'];
    case 'hipRight':
    case 'lowerAbdomenRight':
      return nearLeg === 'legRight' ? ['torso', 'legRight'] : ['legRight'];
    case 'hipLeft':
    case 'lowerAbdomenLeft':
      return nearLeg === 'legLeft' ? ['torso', 'legLeft'] : ['legLeft'];
    case 'lowBack':
    case 'lowBackRight':
    case 'lowBackLeft':
    case 'sideRight':
    case 'sideLeft':
    case 'buttocks':
      return ['torso', nearLeg];
  }
}

/**
 * The region where a stretch is felt: a soft disc inside the outline of its hosts.
 *
 * @param outline the filled areas of the hosts as SVG path data; the disc colours nothing else
 * @param strength 0 to 1
 */
export function glowNode(
  body: Body,
  view: View,
  region: GlowRegion,
  outline: string,
  strength: number,
): FigureNode {
  const { centre, radius } = spotOf(body, region);
  const disc = { ...project(view, centre), radius: radius * view.scale };
  return withOpacity({ id: `glow-${region}`, class: 'figure-glow', d: outline, disc }, strength);
}

function spotOf(body: Body, region: GlowRegion): Spot {
  const lumbar = spineFrame(body.spine, 1);
  switch (region) {
    case 'lowBack':
      return { centre: pointOn(lumbar, [-1.6, 1, 0]), radius: 10 };
    case 'lowBackRight':
      return { centre: pointOn(lumbar, [-2, -1.5, 4.4]), radius: 8 };
    case 'lowBackLeft':
      return { centre: pointOn(lumbar, [-2, -1.5, -4.4]), radius: 8 };
    case 'sideRight':
      return { centre: pointOn(spineFrame(body.spine, 2), [1, 0, 5.6]), radius: 10 };
    case 'sideLeft':
      return { centre: pointOn(spineFrame(body.spine, 2), [1, 0, -5.6]), radius: 10 };
    case 'hipRight':
      return { centre: hipCrease(body, 'Right'), radius: 8.5 };
    case 'hipLeft':
      return { centre: hipCrease(body, 'Left'), radius: 8.5 };
    case 'lowerAbdomenRight':
      return { centre: lowerAbdomen(body, 'Right'), radius: 8.5 };
    case 'lowerAbdomenLeft':
      return { centre: lowerAbdomen(body, 'Left'), radius: 8.5 };
    case 'hamstringRight':
      return { centre: backOfThigh(body, 'Right'), radius: 10 };
    case 'hamstringLeft':
      return { centre: backOfThigh(body, 'Left'), radius: 10 };
    case 'buttocks':
      return { centre: pointOn(body.pelvis, [-4.2, -1, 0]), radius: 10 };
  }
}

function hipCrease(body: Body, side: BodySide): Vector {
  const hip = body[`leg${side}`][0];
  const fold: Frame = { position: hip.position, turn: slerp(body.pelvis.turn, hip.turn, 0.5) };
  return pointOn(fold, [3.6, 1, signOf(side)]);
}

function lowerAbdomen(body: Body, side: BodySide): Vector {
  return pointOn(body.pelvis, [3.4, 5.5, 4 * signOf(side)]);
}

function backOfThigh(body: Body, side: BodySide): Vector {
  return pointOn(body[`leg${side}`][0], [-2.8, -12.5, 0]);
}
