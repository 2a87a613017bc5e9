/** The drawn figures of a variant, each prepared once and kept as long as the variant is. */
import type { Variant } from '../../content/stretch.ts';
import { prepareFigure, type PreparedFigure } from '../../figure/figure.ts';
import { figureInKeyframe } from '../../figure/representative-keyframe.ts';

/** The paper's proportions, pixels; the page scales it. */
const SQUARE = { width: 440, height: 440 };
/** As wide as a session's picture is, so that whoever lies down is drawn as large as it allows. */
const WIDE = { width: 600, height: 440 };

/** The figure in all of its poses, for a session. */
export const pictureOf = preparedOnce(WIDE);

/** The same for a picture that is as high as wide, or higher. */
export const squarePictureOf = preparedOnce(SQUARE);

/** The figure in one pose alone and as large as it can be, for small pictures. */
export function stillPictureOf(variant: Variant, keyframe: string): PreparedFigure {
  const poses = stillPictures.get(variant) ?? new Map<string, PreparedFigure>();
  stillPictures.set(variant, poses);
  const picture = poses.get(keyframe) ?? prepareFigure({ ...figureInKeyframe(variant, keyframe), size: SQUARE });
  poses.set(keyframe, picture);
  return picture;
}

const stillPictures = new WeakMap<Variant, Map<string, PreparedFigure>>();

function preparedOnce(size: { width: number; height: number }): (variant: Variant) => PreparedFigure {
  const prepared = new WeakMap<Variant, PreparedFigure>();
  return (variant) => {
    const known = prepared.get(variant);
    if (known) return known;
    const figure = prepareFigure({ ...variant.figure, size });
    prepared.set(variant, figure);
    return figure;
  };
}
