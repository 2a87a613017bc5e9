import { rotate } from '../math/quaternion.ts';
import { type Head, type HeadSide, headOf } from '../flesh/head.ts';
import type { Ellipsoid } from '../flesh/ellipsoid.ts';
import type { Vector } from '../math/vector.ts';
import { type Body, HEAD, spineFrame } from '../skeleton.ts';
import { type View, nearness } from './camera.ts';
import { faceContour } from './face-contour.ts';
import type { FigureNode } from './node.ts';
import { piecePath } from './shape-path.ts';

/** The cosines between the face's direction and the viewer's, from −1 to 1, at which features appear or disappear. */
const FACE_TURNED_AWAY = -0.55;
const FRONTAL = 0.5;
const EYE_VISIBLE = 0.1;
const MOUTH_VISIBLE = -0.15;
const TEMPLE_VISIBLE = -0.1;

/** The head as paths in drawing order: hair, face and the features that face the viewer. */
export function headNodes(body: Body, view: View): FigureNode[] {
  return allHeadNodes(body, view).filter(({ d }) => d !== '');
}

function allHeadNodes(body: Body, view: View): FigureNode[] {
  const head = headOf(body);
  const { turn } = spineFrame(body.spine, HEAD);
  const facing = nearness(view, rotate(turn, [1, 0, 0]));
  const rightIsNear = nearness(view, rotate(turn, [0, 0, 1])) > 0;
  const draw = drawer(view);
  const [near, far] = rightIsNear ? [head.right, head.left] : [head.left, head.right];
  const skull = draw('skull', 'figure-hair', [head.skull]);
  const bun = draw('bun', 'figure-bun', [[head.bun]]);
  const face = draw('face', 'figure-skin', [head.face]);
  const nose = draw('nose', 'figure-skin', [head.nose]);
  const farEar = draw('ear-far', 'figure-skin-shade', [[far.ear]]);
  if (facing < FACE_TURNED_AWAY) {
    return [nose, farEar, face, draw('ear-near', 'figure-skin-shade', [[near.ear]]), skull, bun];
  }
  return [
    ...faceContour(body, view),
    bun,
    skull,
    nose,
    face,
    draw('crown', 'figure-hair', [head.crown]),
    ...features(head, near, far, facing, (direction) => nearness(view, rotate(turn, direction)), draw),
  ];
}

type Draw = (id: string, className: string, pieces: Ellipsoid[][]) => FigureNode;

function drawer(view: View): Draw {
  return (id, className, pieces) => ({
    id,
    class: className,
    d: pieces.map((piece) => piecePath(view, piece, piece.length === 1)).join(''),
  });
}

function features(
  head: Head,
  near: HeadSide,
  far: HeadSide,
  facing: number,
  toward: (direction: Vector) => number,
  draw: Draw,
): FigureNode[] {
  const sides = [near, far].filter((side) => toward(side.eyeDirection) > EYE_VISIBLE);
  const frontal = facing > FRONTAL;
  const mouths = facing > MOUTH_VISIBLE ? (frontal ? [near, far] : [near]) : [];
  return [
    draw(
      'cheeks',
      'figure-cheek',
      sides.map((side) => [side.cheek]),
    ),
    ...(frontal ? [draw('nose-shade', 'figure-skin-shade', [head.nose.slice(1)])] : []),
    draw(
      'mouth',
      'figure-mouth',
      mouths.flatMap((side) => pairs(side.mouth)),
    ),
    draw(
      'brows',
      'figure-hair',
      sides.flatMap((side) => pairs(side.brow)),
    ),
    draw(
      'eyes',
      'figure-feature',
      sides.map((side) => [side.eye]),
    ),
    draw(
      'temples',
      'figure-hair',
      [near, far]
        .filter((side) => side === near || (frontal && toward(side.outward) > TEMPLE_VISIBLE))
        .flatMap((side) => [
          ...pairs(side.temple),
          ...pairs(side.temple).map((pair) => [side.aboveTemple, ...pair]),
          ...(frontal ? [] : [[side.aboveTemple, ...side.temple.slice(-1), side.nape]]),
        ]),
    ),
    // From the front, hair covers the ears.
    ...(frontal
      ? []
      : [
          draw('ear-near', 'figure-skin', [[near.ear]]),
          draw('ear-inner', 'figure-skin-shade', [[near.innerEar]]),
        ]),
  ];
}

/** Each pair of neighbours in a chain. */
function pairs(chain: readonly Ellipsoid[]): Ellipsoid[][] {
  return chain.slice(1).map((ellipsoid, index) => [chain[index] ?? ellipsoid, ellipsoid]);
}
