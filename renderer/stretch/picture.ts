/** The drawn figures of a variant, each prepared once and kept as long as the variant is. */
import type { FigureDescription } from '../../content/pose.ts';
import type { Variant } from '../../content/stretch.ts';
import { prepareFigure, type PreparedFigure } from '../../core/figure/figure.ts';
import { tellingFigure } from '../../core/figure/telling-keyframe.ts';

/** The paper's proportions, pixels; the page scales it. */
const SQUARE = { width: 440, height: 440 };
/** As wide as a session's picture is, so that whoever lies down is drawn as large as it allows. */
const WIDE = { width: 600, height: 440 };

/** The figure in all of its poses, for a session. */
export const pictureOf = preparedOnce((variant) => variant.figure, WIDE);

/** The same for a picture that is as high as wide, or higher. */
export const squarePictureOf = preparedOnce((variant) => variant.figure, SQUARE);

/** The figure in its telling pose alone and as large as it can be, for small pictures: a tenth of the work. */
export const stillPictureOf = preparedOnce(tellingFigure, SQUARE);

function preparedOnce(
  describe: (variant: Variant) => FigureDescription,
  size: { width: number; height: number },
): (variant: Variant) => PreparedFigure {
  const prepared = new WeakMap<Variant, PreparedFigure>();
  return (variant) => {
    const known = prepared.get(variant);
    if (known) return known;
    const figure = prepareFigure({ ...describe(variant), size });
    prepared.set(variant, figure);
    return figure;
  };
}
