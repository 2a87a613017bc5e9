/** One path to draw. Its `id` is the same in every frame, so a renderer can keep the element and update only `d`. */
export interface FigureNode {
  id: string;
  /** The CSS class that sets its colour (renderer/figure/figure.css). */
  class: string;
  /** SVG path data in paper units: tenths of a pixel. */
  d: string;
  /** Width of the stroke, paper units. */
  strokeWidth?: number;
  /** 0 to 1 (default: 1). */
  opacity?: number;
  /** For a path that is coloured only inside a disc, fading from its centre to its edge: that disc. */
  disc?: Disc;
}

/** A disc on the paper, paper units. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Returns a node with this opacity, 0 to 1, rounded to hundredths; the node itself if it is opaque. */
export function withOpacity(node: FigureNode, opacity: number): FigureNode {
  return opacity < 1 ? { ...node, opacity: Math.round(opacity * 100) / 100 } : node;
}
