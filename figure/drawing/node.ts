/** One drawable path. `id` stays the same from frame to frame, so that a renderer keeps the element and sets only `d`. */
export interface FigureNode {
  id: string;
  /** The CSS class that colours it (renderer/figure/figure.css). */
  class: string;
  /** SVG path data in paper units: tenths of the picture's pixels. */
  d: string;
  /** Width of a stroked path, paper units. */
  strokeWidth?: number;
  /** 0 to 1; left out: 1. */
  opacity?: number;
  /** The circle that the path is, paper units, where its colour fades from the middle to the edge. */
  disc?: Disc;
}

export interface Disc {
  x: number;
  y: number;
  radius: number;
}
