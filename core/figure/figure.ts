import type { Camera, GlowPlace, Keyframe, Prop } from '../../content/pose.ts';
import { arrowNodes } from './drawing/arrow.ts';
import { type Glow, bodyNodes } from './drawing/body-nodes.ts';
import { type View, flipped, viewOf } from './drawing/camera.ts';
import { type Size, fitView } from './drawing/fit.ts';
import type { FigureNode } from './drawing/node.ts';
import { shadowNode } from './drawing/shadow.ts';
import { blendPoses, ease } from './pose/blend.ts';
import { compilePose } from './pose/compile.ts';
import type { CompiledPose } from './pose/compiled-pose.ts';
import { placeBody } from './pose/contact.ts';
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

/** A variant's pictures, ready to be drawn at any moment of any move. */
export interface PreparedFigure {
  /** The `viewBox` of the SVG element that holds the nodes. */
  viewBox: string;
  /** Pixels. */
  size: Size;
  keyframes: ReadonlyMap<string, PreparedKeyframe>;
  props: readonly Prop[];
  views: Record<'right' | 'left', View>;
  /** Arrow nodes by side and by the keyframe they lead to. */
  arrows: Record<'right' | 'left', ReadonlyMap<string, FigureNode[]>>;
}

export interface FigureMoment {
  /** The keyframe from which the figure comes. */
  from: string;
  /** The keyframe to which it goes. */
  to: string;
  /** How far it has come, 0 to 1, even in time; the figure itself starts and ends slowly. */
  progress: number;
  /** 'left' shows the stretch for the left side. */
  side: 'right' | 'left';
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
  const entries = Object.entries(input.keyframes);
  if (entries.length === 0) throw new RangeError('a figure needs at least one keyframe');
  const keyframes = new Map(
    entries.map(([name, keyframe]) => [name, { keyframe, pose: compilePose(keyframe.pose) }]),
  );
  const moves = entries.map(([name, { arrow }]) => moveBodies(keyframes, arrow?.from ?? name, name));
  const paper = { width: input.size.width * PAPER, height: input.size.height * PAPER };
  const right = fitView(viewOf(input.camera), moves.flat(), input.props, paper);
  const left = flipped(right, paper.width);
  const arrowsIn = (view: View): ReadonlyMap<string, FigureNode[]> =>
    new Map(
      entries.flatMap(([name, { arrow }], index) =>
        arrow ? [[name, arrowNodes(view, moves[index] ?? [], arrow.follows, arrow.offset)] as const] : [],
      ),
    );
  return {
    viewBox: `0 0 ${paper.width} ${paper.height}`,
    size: input.size,
    keyframes,
    props: input.props,
    views: { right, left },
    arrows: { right: arrowsIn(right), left: arrowsIn(left) },
  };
}

/**
 * The figure at one moment as paths, in drawing order.
 * @throws RangeError when a keyframe's name is not known, or progress is not between 0 and 1.
 */
export function drawFigure(prepared: PreparedFigure, moment: FigureMoment): FigureNode[] {
  const from = keyframeNamed(prepared.keyframes, moment.from);
  const to = keyframeNamed(prepared.keyframes, moment.to);
  if (!(moment.progress >= 0 && moment.progress <= 1)) {
    throw new RangeError(`progress ${moment.progress} is not between 0 and 1`);
  }
  const progress = moment.still ? 1 : moment.progress;
  const view = prepared.views[moment.side];
  const body = placeBody(blendPoses(from.pose, to.pose, progress, to.keyframe.spine));
  const glows = moment.showGlow ? blendGlows(from.keyframe, to.keyframe, ease(progress)) : [];
  const nearest = progress < 0.5 ? from.keyframe : to.keyframe;
  return [
    ...propsDrawn(prepared.props, view, 'mat'),
    shadowNode(body, view),
    ...propsDrawn(prepared.props, view, 'furniture'),
    ...bodyNodes(body, view, glows, nearest.inFront ?? []),
    ...(moment.arrow ? arrowTo(prepared, moment) : []),
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
function arrowTo(prepared: PreparedFigure, moment: FigureMoment): FigureNode[] {
  const arrow = prepared.keyframes.get(moment.to)?.keyframe.arrow;
  const fits = arrow && (moment.from === arrow.from || moment.from === moment.to || moment.still === true);
  return fits ? (prepared.arrows[moment.side].get(moment.to) ?? []) : [];
}
