import type { Camera, GlowPlace, Keyframe, Prop } from '../content/pose.ts';
import { arrowNodes } from './drawing/arrow.ts';
import { type Glow, bodyNodes } from './drawing/body-nodes.ts';
import { type View, flipped, showsSidesAboveEachOther, viewOf } from './drawing/camera.ts';
import { type Size, fitView } from './drawing/fit.ts';
import type { FigureNode } from './drawing/node.ts';
import { shadowNode } from './drawing/shadow.ts';
import { blendPoses, ease } from './pose/blend.ts';
import { compilePose } from './pose/compile.ts';
import type { CompiledPose } from './pose/compiled-pose.ts';
import { placeBody } from './pose/contact.ts';
import { mirrorKeyframe } from './pose/mirror.ts';
import type { Body } from './pose/skeleton.ts';
import { propNodes } from './props/prop.ts';

export { checkMove, checkPose } from './checks/check.ts';
export type { FigureNode } from './drawing/node.ts';

/** Paper units to one pixel of the picture: whole numbers are then exact enough for every coordinate. */
const PAPER = 10;
/** Frames looked at on each move to find the room the figure needs, and points on an arrow's way. */
const FRAMES_LOOKED_AT = 24;

export interface FigureInput {
  camera: Camera;
  props: readonly Prop[];
  keyframes: Readonly<Record<string, Keyframe>>;
  /** The picture's size, pixels. */
  size: Size;
}

interface PreparedKeyframe {
  keyframe: Keyframe;
  pose: CompiledPose;
}

type Side = 'right' | 'left';

/** What is drawn for one side. */
interface PreparedSide {
  keyframes: ReadonlyMap<string, PreparedKeyframe>;
  view: View;
  /** Arrow nodes by the keyframe they lead to. */
  arrows: ReadonlyMap<string, FigureNode[]>;
}

/** A variant's pictures, ready to be drawn at any moment of any move. */
export interface PreparedFigure {
  /** The `viewBox` of the SVG element that holds the nodes. */
  viewBox: string;
  /** The paper on which the nodes are drawn, paper units. */
  paper: Size;
  /** Pixels. */
  size: Size;
  props: readonly Prop[];
  sides: Record<Side, PreparedSide>;
}

export interface FigureMoment {
  /** The keyframe from which the figure comes. */
  from: string;
  /** The keyframe to which it goes. */
  to: string;
  /** How far it has come, 0 to 1, even in time; the figure itself starts and ends slowly. */
  progress: number;
  /** 'left' shows the stretch for the left side. */
  side: Side;
  /** Shows `to` at once, whatever the progress: for those who want less motion. */
  still?: boolean;
  showGlow: boolean;
  /** Draws the arrow that leads to `to`. */
  arrow?: boolean;
}

/**
 * Compiles all keyframes of a variant once and finds one scale and place for all of them.
 * @throws RangeError when there is no keyframe, or an arrow comes from a keyframe that is not there.
 */
export function prepareFigure(input: FigureInput): PreparedFigure {
  if (Object.keys(input.keyframes).length === 0) throw new RangeError('a figure needs at least one keyframe');
  const paper = { width: input.size.width * PAPER, height: input.size.height * PAPER };
  return {
    viewBox: `0 0 ${paper.width} ${paper.height}`,
    paper,
    size: input.size,
    props: input.props,
    sides: prepareSides(input, paper),
  };
}

/**
 * The left side is the flipped picture, so that the limb that works stays near. A figure that lies across the picture and
 * is seen from above would change head for feet: there the body itself is mirrored.
 */
function prepareSides({ camera, keyframes, props }: FigureInput, paper: Size): Record<Side, PreparedSide> {
  const right = compileKeyframes(Object.entries(keyframes));
  if (!showsSidesAboveEachOther(camera)) {
    const view = fitView(viewOf(camera), [...right.ways.values()].flat(), props, paper);
    return { right: sideIn(view, right), left: sideIn(flipped(view, paper.width), right) };
  }
  const left = compileKeyframes(
    Object.entries(keyframes).map(([name, keyframe]) => [name, mirrorKeyframe(keyframe)]),
  );
  const ways = [...right.ways.values(), ...left.ways.values()];
  const view = fitView(viewOf(camera), ways.flat(), props, paper);
  return { right: sideIn(view, right), left: sideIn(view, left) };
}

interface CompiledKeyframes {
  keyframes: ReadonlyMap<string, PreparedKeyframe>;
  /** The body on its way into each keyframe, from where its arrow comes. */
  ways: ReadonlyMap<string, Body[]>;
}

function compileKeyframes(entries: readonly [name: string, keyframe: Keyframe][]): CompiledKeyframes {
  const keyframes = new Map(
    entries.map(([name, keyframe]) => [name, { keyframe, pose: compilePose(keyframe.pose) }]),
  );
  const ways = new Map(
    entries.map(([name, { arrow }]) => [name, moveBodies(keyframes, arrow?.from ?? name, name)]),
  );
  return { keyframes, ways };
}

function sideIn(view: View, { keyframes, ways }: CompiledKeyframes): PreparedSide {
  const arrows = new Map(
    [...keyframes].flatMap(([name, { keyframe }]) => {
      const { arrow } = keyframe;
      return arrow
        ? [[name, arrowNodes(view, ways.get(name) ?? [], arrow.follows, arrow.offset)] as const]
        : [];
    }),
  );
  return { keyframes, view, arrows };
}

/**
 * The figure at one moment as paths, in drawing order.
 * @throws RangeError when a keyframe's name is not known, or progress is not between 0 and 1.
 */
export function drawFigure(prepared: PreparedFigure, moment: FigureMoment): FigureNode[] {
  const { keyframes, view, arrows } = prepared.sides[moment.side];
  const from = keyframeNamed(keyframes, moment.from);
  const to = keyframeNamed(keyframes, moment.to);
  if (!(moment.progress >= 0 && moment.progress <= 1)) {
    throw new RangeError(`progress ${moment.progress} is not between 0 and 1`);
  }
  const progress = moment.still ? 1 : moment.progress;
  const body = placeBody(blendPoses(from.pose, to.pose, progress, to.keyframe.spine));
  const glows = moment.showGlow ? blendGlows(from.keyframe, to.keyframe, ease(progress)) : [];
  const nearest = progress < 0.5 ? from.keyframe : to.keyframe;
  return [
    ...propsDrawn(prepared.props, view, 'mat'),
    shadowNode(body, view),
    ...propsDrawn(prepared.props, view, 'furniture'),
    ...bodyNodes(body, view, glows, nearest.inFront ?? []),
    ...(moment.arrow && arrowFits(to.keyframe, moment) ? (arrows.get(moment.to) ?? []) : []),
  ];
}

function keyframeNamed(keyframes: ReadonlyMap<string, PreparedKeyframe>, name: string): PreparedKeyframe {
  const keyframe = keyframes.get(name);
  if (!keyframe) {
    throw new RangeError(`there is no keyframe "${name}"; there are ${[...keyframes.keys()].join(', ')}`);
  }
  return keyframe;
}

function moveBodies(keyframes: ReadonlyMap<string, PreparedKeyframe>, from: string, to: string): Body[] {
  const start = keyframeNamed(keyframes, from);
  const end = keyframeNamed(keyframes, to);
  if (from === to) return [placeBody(end.pose)];
  return Array.from({ length: FRAMES_LOOKED_AT + 1 }, (_, frame) =>
    placeBody(blendPoses(start.pose, end.pose, frame / FRAMES_LOOKED_AT, end.keyframe.spine)),
  );
}

/** The shadow falls on a mat, but not on furniture. */
function propsDrawn(props: readonly Prop[], view: View, layer: 'mat' | 'furniture'): FigureNode[] {
  return props.flatMap((prop, index) =>
    (prop.kind === 'mat') === (layer === 'mat') ? propNodes(prop, view, `${prop.kind}-${index}`) : [],
  );
}

function blendGlows(from: Keyframe, to: Keyframe, share: number): Glow[] {
  const before: readonly GlowPlace[] = from.glow ?? [];
  const after: readonly GlowPlace[] = to.glow ?? [];
  return [...new Set([...before, ...after])].map((place) => ({
    place,
    strength: (before.includes(place) ? 1 - share : 0) + (after.includes(place) ? share : 0),
  }));
}

/** The arrow belongs to one move; it is shown during that move, and with the pose it leads to. */
function arrowFits({ arrow }: Keyframe, { from, to, still }: FigureMoment): boolean {
  return arrow !== undefined && (from === arrow.from || from === to || still === true);
}
