/** Draws a figure on a canvas. Looks like `Figure.svelte`, but takes a fraction of the time. */
import { drawFigure, type FigureMoment, type FigureNode, type PreparedFigure } from '../../figure/figure.ts';
import type { Palette } from './palette.ts';

/** A node with its parsed path. */
interface Part {
  readonly node: FigureNode;
  readonly path: Path2D;
}

/** A figure at one moment in drawing order, ready to be painted repeatedly. */
export type Picture = readonly Part[];

/** Returns the picture of a figure at one moment. @throws RangeError like `drawFigure` */
export function pictureAt(figure: PreparedFigure, moment: FigureMoment): Picture {
  return drawFigure(figure, moment).map((node) => ({ node, path: new Path2D(node.d) }));
}

/** Clears the canvas and paints the picture in its centre, as large as the figure's paper allows. */
export function paint(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { paper }: PreparedFigure,
  palette: Palette,
): void {
  const { width, height } = context.canvas;
  const scale = Math.min(width / paper.width, height / paper.height);
  context.resetTransform();
  context.clearRect(0, 0, width, height);
  context.translate((width - scale * paper.width) / 2, (height - scale * paper.height) / 2);
  context.scale(scale, scale);
  for (const part of picture) paintPart(context, part, palette);
}

function paintPart(context: CanvasRenderingContext2D, { node, path }: Part, palette: Palette): void {
  const paint = palette.paint(node.class);
  if (!paint.shown) return;
  context.globalAlpha = paint.opacity * (node.opacity ?? 1);
  const fill = node.disc ? gradientOf(context, node.disc, palette) : paint.fill;
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (paint.stroke !== 'none') {
    context.strokeStyle = paint.stroke;
    context.lineWidth = node.strokeWidth ?? 1;
    context.lineCap = paint.lineCap;
    context.lineJoin = paint.lineJoin;
    context.stroke(path);
  }
}

function gradientOf(
  context: CanvasRenderingContext2D,
  { x, y, radius }: NonNullable<FigureNode['disc']>,
  palette: Palette,
): CanvasGradient {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const { offset, colour } of palette.glowStops) gradient.addColorStop(offset, colour);
  return gradient;
}
