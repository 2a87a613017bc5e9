/** Draws a figure on a canvas: what `Figure.svelte` shows, in the same colours, for a fraction of the work. */
import { drawFigure, type FigureMoment, type FigureNode, type PreparedFigure } from '../../figure/figure.ts';
import type { Palette } from './palette.ts';

/** A node and its path, read once. */
interface Part {
  readonly node: FigureNode;
  readonly path: Path2D;
}

/** A figure at one moment, ready to be painted any number of times; its parts are in drawing order. */
export type Picture = readonly Part[];

/** @throws RangeError as `drawFigure` does. */
export function pictureAt(figure: PreparedFigure, moment: FigureMoment): Picture {
  return drawFigure(figure, moment).map((node) => ({ node, path: new Path2D(node.d) }));
}

/** Paints the picture in the middle of an emptied canvas, as large as it can hold the figure's paper. */
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
  const fill = node.disc ? fading(context, node.disc, palette) : paint.fill;
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

function fading(
  context: CanvasRenderingContext2D,
  { x, y, radius }: NonNullable<FigureNode['disc']>,
  palette: Palette,
): CanvasGradient {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius);
  for (const { offset, colour } of palette.fading) gradient.addColorStop(offset, colour);
  return gradient;
}
