import type { FigureMoment, PreparedFigure } from '../../figure/figure.ts';

/** What a component that shows a figure is told. */
export interface FigureProps extends FigureMoment {
  figure: PreparedFigure;
  /** What the picture shows, for those who do not see it. */
  label: string;
}
