/** The drawn figure of a variant, prepared once and kept as long as the variant is. */
import type { Variant } from '../../content/stretch.ts';
import { prepareFigure, type PreparedFigure } from '../../core/figure/figure.ts';

/** The paper's proportions, pixels; the page scales it. */
const SIZE = { width: 440, height: 440 };

const prepared = new WeakMap<Variant, PreparedFigure>();

export function pictureOf(variant: Variant): PreparedFigure {
  const known = prepared.get(variant);
  if (known) return known;
  const { camera, props, keyframes } = variant.figure;
  const figure = prepareFigure({ camera, props, keyframes, size: SIZE });
  prepared.set(variant, figure);
  return figure;
}
