import type { Camera } from '../../content/pose.ts';
import { type Vector, add, dot, scale, subtract } from '../math/vector.ts';

/**
 * The camera's axes in the room and where its picture lies on the paper. Paper units are tenths of a pixel, so that whole
 * numbers are exact enough for every coordinate; x goes right, y down.
 */
export interface View {
  right: Vector;
  up: Vector;
  /** Toward the viewer, at a right angle to the paper: how near things are is measured along it. */
  near: Vector;
  /** The line of sight, toward the viewer; in an oblique view it is not at a right angle to the paper. */
  sight: Vector;
  /** Paper units to one percent of body height. */
  scale: number;
  originX: number;
  originY: number;
  /** Whether left and right are exchanged. */
  mirrored: boolean;
}

export interface Point {
  x: number;
  y: number;
}

const RADIANS = Math.PI / 180;
/** A camera that looks down more steeply than this sees the figure from above rather than from beside, degrees. */
const STEEP = 45;

/** Whether the figure's right and left side lie above each other in the picture: seen from above, from one of its sides. */
export function showsSidesAboveEachOther({ yaw, pitch = 0 }: Camera): boolean {
  return pitch > STEEP && Math.abs(Math.sin(yaw * RADIANS)) < 0.5;
}

/** A view with the room's origin at the paper's, one paper unit to one percent of body height. */
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

/** The same picture with left and right exchanged on paper `width` wide. */
export function flipped(view: View, width: number): View {
  return {
    ...view,
    right: scale(view.right, -1),
    originX: width - view.originX,
    mirrored: !view.mirrored,
  };
}

export function project(view: View, place: Vector): Point {
  return {
    x: view.originX + view.scale * dot(place, view.right),
    y: view.originY - view.scale * dot(place, view.up),
  };
}

/** How near the viewer a place is, percent of body height. */
export function nearness(view: View, place: Vector): number {
  return dot(place, view.near);
}

/**
 * As nearness, measured along the floor: a limb that is lifted stays as near as it was, however steeply the viewer looks
 * down. Seen straight from above it is 0 for all.
 */
export function levelNearness(view: View, place: Vector): number {
  const [x, , z] = view.near;
  const length = Math.hypot(x, z);
  return length < 0.01 ? 0 : (place[0] * x + place[2] * z) / length;
}
