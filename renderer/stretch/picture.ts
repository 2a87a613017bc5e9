/** The drawn figures of a variant, each prepared once and kept as long as the variant is. */
import type { FigureDescription } from '../../content/pose.ts';
import type { Variant } from '../../content/stretch.ts';
import { prepareFigure, type PreparedFigure } from '../../core/figure/figure.ts';
import { tellingFigure } from '../../core/figure/telling-keyframe.ts';

/** The paper's proportions, pixels; the page scales it. */
const SIZE = { width: 440, height: 440 };

/** The figure in all of its poses, for a session. */
export const pictureOf = preparedOnce((variant) => variant.figure);

/** The figure in its telling pose alone and as large as it can be, for small pictures: a tenth of the work. */
export const stillPictureOf = preparedOnce(tellingFigure);

function preparedOnce(
  describe: (variant: Variant) => FigureDescription,
): (variant: Variant) => PreparedFigure {
  const prepared = new WeakMap<Variant, PreparedFigure>();
  return (variant) => {
    const known = prepared.get(variant);
    if (known) return known;
    const figure = prepareFigure({ ...describe(variant), size: SIZE });
    prepared.set(variant, figure);
    return figure;
  };
}
