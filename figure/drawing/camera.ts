import type { Camera } from '../../content/pose.ts';
import { type Vector, add, dot, scale, subtract } from '../math/vector.ts';

/**
 * The camera's axes in the room, and the position of its picture on the paper. Paper units are tenths of a pixel, so
 * whole numbers are precise enough for every coordinate. x points right, y down.
 */
export interface View {
  right: Vector;
  up: Vector;
  /** Toward the viewer, perpendicular to the paper. Depth is measured along it. */
  near: Vector;
  /** The line of sight, toward the viewer. In an oblique view it isn't perpendicular to the paper. */
  sight: Vector;
  /** Paper units per percent of body height. */
  scale: number;
  originX: number;
  originY: number;
  /** Whether left and right are swapped. */
  mirrored: boolean;
}

/** A point on the paper, paper units. */
export interface Point {
  x: number;
  y: number;
}

const RADIANS = Math.PI / 180;
/** A camera with a larger pitch than this shows the figure from above rather than from the side, degrees. */
const STEEP = 45;

/** Whether the picture shows one side of the figure above the other: a view from above, in profile. */
export function showsSidesAboveEachOther({ yaw, pitch = 0 }: Camera): boolean {
  return pitch > STEEP && Math.abs(Math.sin(yaw * RADIANS)) < 0.5;
}

/**
 * The camera's view before it is fitted: the room's origin is the paper's, at one paper unit per percent of body
 * height.
 */
export function viewOf(camera: Camera): View {
  const yaw = camera.yaw * RADIANS;
  const pitch = (camera.pitch ?? 0) * RADIANS;
  const [slantRight, slantUp] = camera.slant ?? [0, 0];
  const near: Vector = [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)];
  const right: Vector = [Math.cos(yaw), 0, -Math.sin(yaw)];
  const up: Vector = [-Math.sin(yaw) * Math.sin(pitch), Math.cos(pitch), -Math.cos(yaw) * Math.sin(pitch)];
  return {
    right: subtract(right, scale(near, slantRight)),
    up: subtract(up, scale(near, slantUp)),
    near,
    sight: add(near, add(scale(right, slantRight), scale(up, slantUp))),
    scale: 1,
    originX: 0,
    originY: 0,
    mirrored: false,
  };
}

/** The same view with left and right swapped, on paper of this width (paper units). */
export function flipped(view: View, width: number): View {
  return {
    ...view,
    right: scale(view.right, -1),
    originX: width - view.originX,
    mirrored: !view.mirrored,
  };
}

/** Projects a point of the room onto the paper. */
export function project(view: View, point: Vector): Point {
  return {
    x: view.originX + view.scale * dot(point, view.right),
    y: view.originY - view.scale * dot(point, view.up),
  };
}

/** How far a point or vector of the room is toward the viewer, percent of body height. */
export function nearness(view: View, point: Vector): number {
  return dot(point, view.near);
}

/**
 * Like nearness, but measured along the floor: lifting a limb doesn't change it, however steeply the camera looks down.
 * 0 for everything if the camera looks straight down.
 */
export function levelNearness(view: View, point: Vector): number {
  const [x, , z] = view.near;
  const length = Math.hypot(x, z);
  return length < 0.01 ? 0 : (point[0] * x + point[2] * z) / length;
}
