import type { Camera, GlowRegion, Keyframe, Prop } from '../content/pose.ts';
import { findPictureFaults } from './checks/picture.ts';
import { arrowNodes } from './drawing/arrow.ts';
import { type Mark, bodyNodes } from './drawing/body-nodes.ts';
import { type View, flipped, showsSidesAboveEachOther, viewOf } from './drawing/camera.ts';
import { type Size, fitView } from './drawing/fit.ts';
import type { FigureNode } from './drawing/node.ts';
import { shadowNode } from './drawing/shadow.ts';
import { blendPoses, ease } from './pose/blend.ts';
import { compilePose } from './pose/compile.ts';
import type { CompiledPose } from './pose/compiled-pose.ts';
import { positionBody } from './pose/contact.ts';
import { mirrorKeyframe } from './pose/mirror.ts';
import type { Body } from './skeleton.ts';
import { propExtent, propNodes } from './props/prop.ts';

export { checkKeyframe, checkMove } from './checks/check.ts';
export type { FigureNode } from './drawing/node.ts';

/** Paper units per pixel. Makes whole numbers precise enough for every coordinate. */
const PAPER = 10;
/** Intervals into which a move is divided to find the space it needs and its arrow's path. */
const SAMPLES_PER_MOVE = 24;

/** The parts of a variant's figure that `prepareFigure` needs, and the size of the picture. */
export interface FigureInput {
  camera: Camera;
  props: readonly Prop[];
  keyframes: Readonly<Record<string, Keyframe>>;
  /** Size of the picture, pixels. */
  size: Size;
}

interface PreparedKeyframe {
  keyframe: Keyframe;
  pose: CompiledPose;
}

type Side = 'right' | 'left';

/** The keyframes, view and arrows for one side of a stretch. */
interface PreparedSide {
  keyframes: ReadonlyMap<string, PreparedKeyframe>;
  view: View;
  /** The nodes of arrows by the keyframe that they lead to. */
  arrows: ReadonlyMap<string, FigureNode[]>;
}

/** A variant's compiled figure. `drawFigure` draws it at any moment of any move. */
export interface PreparedFigure {
  /** The `viewBox` of the SVG element that contains the nodes. */
  viewBox: string;
  /** Size of the paper that the nodes are drawn on, paper units. */
  paper: Size;
  /** Size of the picture, pixels. */
  size: Size;
  props: readonly Prop[];
  sides: Record<Side, PreparedSide>;
}

/** One moment of a move, and which parts of the picture to show. */
export interface FigureMoment {
  /** Name of the keyframe where the move starts. */
  from: string;
  /** Name of the keyframe where the move ends. */
  to: string;
  /** 0 to 1, linear in time. Easing is added when drawing. */
  progress: number;
  /** The side of the body that the stretch is done for. */
  side: Side;
  /** Draws `to` regardless of the progress: for reduced motion. */
  still?: boolean;
  showGlow: boolean;
  /** Draws the arrow into `to`, if it has one for this move. */
  arrow?: boolean;
}

/**
 * Compiles all keyframes of a variant, and fits them to the picture with one scale and offset.
 *
 * @throws RangeError if there are no keyframes, or an arrow names an unknown keyframe
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
 * The left side is the right side's picture flipped, so the working limb stays nearer to the viewer. For a figure that
 * lies across the picture and is seen from above, flipping would swap head and feet, so the pose is mirrored instead.
 */
function prepareSides({ camera, keyframes, props }: FigureInput, paper: Size): Record<Side, PreparedSide> {
  const right = compileKeyframes(Object.entries(keyframes));
  if (!showsSidesAboveEachOther(camera)) {
    const view = fitView(viewOf(camera), [...right.paths.values()].flat(), props.flatMap(propExtent), paper);
    return { right: sideIn(view, right), left: sideIn(flipped(view, paper.width), right) };
  }
  const left = compileKeyframes(
    Object.entries(keyframes).map(([name, keyframe]) => [name, mirrorKeyframe(keyframe)]),
  );
  const paths = [...right.paths.values(), ...left.paths.values()];
  const view = fitView(viewOf(camera), paths.flat(), props.flatMap(propExtent), paper);
  return { right: sideIn(view, right), left: sideIn(view, left) };
}

interface CompiledKeyframes {
  keyframes: ReadonlyMap<string, PreparedKeyframe>;
  /** By keyframe: the body at samples of the move that its arrow shows, or only in the keyframe if it has no arrow. */
  paths: ReadonlyMap<string, Body[]>;
}

function compileKeyframes(entries: readonly [name: string, keyframe: Keyframe][]): CompiledKeyframes {
  const keyframes = new Map(
    entries.map(([name, keyframe]) => [name, { keyframe, pose: compilePose(keyframe.pose) }]),
  );
  const paths = new Map(
    entries.map(([name, { arrow }]) => [name, moveBodies(keyframes, arrow?.from ?? name, name)]),
  );
  return { keyframes, paths };
}

function sideIn(view: View, { keyframes, paths }: CompiledKeyframes): PreparedSide {
  const arrows = new Map(
    [...keyframes].flatMap(([name, { keyframe }]) => {
      const { arrow } = keyframe;
      if (!arrow) return [];
      const bodies = paths.get(name) ?? [];
      const first = arrowNodes(view, bodies, arrow, '');
      return [
        [name, arrow.also ? [...first, ...arrowNodes(view, bodies, arrow.also, '-also')] : first] as const,
      ];
    }),
  );
  return { keyframes, view, arrows };
}

/**
 * Returns the figure at one moment as paths, in drawing order.
 *
 * @throws RangeError if a keyframe is unknown, or `progress` is not between 0 and 1
 */
export function drawFigure(prepared: PreparedFigure, moment: FigureMoment): FigureNode[] {
  const { keyframes, view, arrows } = prepared.sides[moment.side];
  const from = keyframeNamed(keyframes, moment.from);
  const to = keyframeNamed(keyframes, moment.to);
  if (!(moment.progress >= 0 && moment.progress <= 1)) {
    throw new RangeError(`progress ${moment.progress} is not between 0 and 1`);
  }
  const progress = moment.still ? 1 : moment.progress;
  const body = positionBody(blendPoses(from.pose, to.pose, progress, to.keyframe.spine));
  const share = ease(progress);
  const glows = moment.showGlow ? blendGlows(from.keyframe.glow, to.keyframe.glow, share) : [];
  const nearerKeyframe = progress < 0.5 ? from.keyframe : to.keyframe;
  return [
    ...propsDrawn(prepared.props, view, 'mat'),
    shadowNode(body, view),
    ...propsDrawn(prepared.props, view, 'furniture'),
    ...bodyNodes(body, view, { glows, inFront: nearerKeyframe.inFront ?? [] }),
    ...(moment.arrow && arrowFits(to.keyframe, moment) ? (arrows.get(moment.to) ?? []) : []),
  ];
}

/**
 * Returns the faults of the picture of one moment, with glow and arrow, as sentences: see findPictureFaults.
 *
 * @throws RangeError like `drawFigure`
 */
export function checkPicture(
  prepared: PreparedFigure,
  moment: Pick<FigureMoment, 'from' | 'to' | 'progress' | 'side'>,
): string[] {
  const nodes = drawFigure(prepared, { ...moment, showGlow: true, arrow: true });
  const { scale } = prepared.sides[moment.side].view;
  return findPictureFaults({ nodes, paper: prepared.paper, scale, ended: moment.progress === 1 });
}

function keyframeNamed(keyframes: ReadonlyMap<string, PreparedKeyframe>, name: string): PreparedKeyframe {
  const keyframe = keyframes.get(name);
  if (!keyframe) {
    throw new RangeError(`unknown keyframe "${name}"; expected one of ${[...keyframes.keys()].join(', ')}`);
  }
  return keyframe;
}

function moveBodies(keyframes: ReadonlyMap<string, PreparedKeyframe>, from: string, to: string): Body[] {
  const start = keyframeNamed(keyframes, from);
  const end = keyframeNamed(keyframes, to);
  if (from === to) return [positionBody(end.pose)];
  return Array.from({ length: SAMPLES_PER_MOVE + 1 }, (_, frame) =>
    positionBody(blendPoses(start.pose, end.pose, frame / SAMPLES_PER_MOVE, end.keyframe.spine)),
  );
}

/** Mats and furniture are drawn separately, since the shadow falls on mats only. */
function propsDrawn(props: readonly Prop[], view: View, layer: 'mat' | 'furniture'): FigureNode[] {
  return props.flatMap((prop, index) =>
    (prop.kind === 'mat') === (layer === 'mat') ? propNodes(prop, view, `${prop.kind}-${index}`) : [],
  );
}

/** The regions that glow in either keyframe, each with a strength from 0 to 1. */
function blendGlows(
  before: readonly GlowRegion[] = [],
  after: readonly GlowRegion[] = [],
  share: number,
): Mark[] {
  return [...new Set([...before, ...after])].map((name) => ({
    name,
    strength: (before.includes(name) ? 1 - share : 0) + (after.includes(name) ? share : 0),
  }));
}

/** An arrow is shown during its own move, and with the pose that it leads to. */
function arrowFits({ arrow }: Keyframe, { from, to, still }: FigureMoment): boolean {
  return arrow !== undefined && (from === arrow.from || from === to || still === true);
}
