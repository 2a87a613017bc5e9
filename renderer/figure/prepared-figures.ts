/** The prepared figures of a variant. Each is prepared once and kept as long as its variant. */
import type { Variant } from '../../content/stretch.ts';
import { repeatedSteps } from './repetition.ts';
import { prepareFigure, type PreparedFigure } from '../../figure/figure.ts';
import { figureInKeyframes } from '../../figure/figure-in-keyframes.ts';

/** Sizes of the paper, pixels. Only the proportions matter, since the page scales it. */
const SQUARE = { width: 440, height: 440 };
/** The proportions of a session's usual picture, in which a lying figure is drawn as large as possible. */
const WIDE = { width: 600, height: 440 };

/** Returns the figure with all keyframes, for a picture that is wider than high. */
export const wideFigureOf = preparedOnce(WIDE);

/** Returns the figure with all keyframes, for a picture that is square or higher than wide. */
export const squareFigureOf = preparedOnce(SQUARE);

/**
 * Returns the figure with only one keyframe, as large as possible, for small pictures.
 *
 * @throws RangeError if the variant has no such keyframe
 */
export function stillFigureOf(variant: Variant, keyframe: string): PreparedFigure {
  const figures = stillFigures.get(variant) ?? new Map<string, PreparedFigure>();
  stillFigures.set(variant, figures);
  const figure =
    figures.get(keyframe) ?? prepareFigure({ ...figureInKeyframes(variant, [keyframe]), size: SQUARE });
  figures.set(keyframe, figure);
  return figure;
}

/**
 * Returns the figure with the keyframes of one repetition, as large as possible, for a small picture that may move.
 *
 * @throws RangeError if the variant lacks the keyframe of one of its steps
 */
export const repetitionFigureOf = keptFor((variant) => {
  const names = repeatedSteps(variant).map(({ keyframe }) => keyframe);
  return prepareFigure({ ...figureInKeyframes(variant, names), size: WIDE });
});

const stillFigures = new WeakMap<Variant, Map<string, PreparedFigure>>();

function preparedOnce(size: { width: number; height: number }): (variant: Variant) => PreparedFigure {
  return keptFor((variant) => prepareFigure({ ...variant.figure, size }));
}

function keptFor(prepare: (variant: Variant) => PreparedFigure): (variant: Variant) => PreparedFigure {
  const prepared = new WeakMap<Variant, PreparedFigure>();
  return (variant) => {
    const known = prepared.get(variant);
    if (known) return known;
    const figure = prepare(variant);
    prepared.set(variant, figure);
    return figure;
  };
}
