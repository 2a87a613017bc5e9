import type { Variant } from '../../content/stretch.ts';
import type { FigureMoment, PreparedFigure } from '../../figure/figure.ts';

/** Props of a component that draws a figure. */
export interface FigureProps extends FigureMoment {
  figure: PreparedFigure;
  /** Describes the picture for screen readers; empty if it is hidden from them. */
  label: string;
}

/** Props of a component that chooses the figure of a variant to draw. */
export interface FigurePaneProps extends Omit<FigureProps, 'figure' | 'showGlow' | 'still'> {
  variant: Variant;
}
