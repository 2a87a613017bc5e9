/**
 * The drawn figure outside the window: as SVG whose colours are put in, since the rasteriser knows neither custom
 * properties nor `light-dark()`, and from there as PNG. The same poses and colours always give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { type FigureMoment, type FigureNode, type PreparedFigure, drawFigure } from '../figure/figure.ts';

const STYLES = new URL('../renderer/figure/figure.css', import.meta.url);

/** There is no text in the pictures, and looking for the system's fonts takes longer than drawing. */
const NO_FONTS = { loadSystemFonts: false };

export type Theme = 'light' | 'dark';

/** The ground on which the app shows figures (`--stage` in renderer/tokens.css). */
export const stage: Readonly<Record<Theme, string>> = { light: '#f5eee5', dark: '#242220' };

/** Where the upper left corner of a figure's picture lies, pixels. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A figure at one moment as an SVG element, in the size that it was prepared for. */
export function figureElement(prepared: PreparedFigure, moment: FigureMoment, { x, y }: Corner): string {
  const { width, height } = prepared.size;
  const paths = drawFigure(prepared, moment).map(pathElement).join('');
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${prepared.viewBox}">${paths}</svg>`;
}

/** A still picture of one keyframe, for the right side, with the place where the stretch is felt. */
export function still(keyframe: string): FigureMoment {
  return { from: keyframe, to: keyframe, progress: 1, side: 'right', showGlow: true };
}

/** A picture of so many pixels: what it is drawn from, and how large it becomes. */
export interface Picture {
  /** SVG elements, figures among them. */
  readonly content: string;
  /** Pixels, as the content counts them. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Pixels of the PNG to one of the content's (default: 1). */
  readonly zoom?: number;
}

/** Renders a picture as PNG; where nothing is drawn it is transparent. */
export function pngOf(picture: Picture): Uint8Array {
  const fitTo = { mode: 'zoom', value: picture.zoom ?? 1 } as const;
  return new Resvg(svgOf(picture), { font: NO_FONTS, fitTo }).render().asPng();
}

export interface Box extends Corner {
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest box round everything that is drawn, pixels as the content counts them.
 *
 * @throws RangeError when nothing is drawn
 */
export function extentOf(picture: Picture): Box {
  const box = new Resvg(svgOf(picture), { font: NO_FONTS }).getBBox();
  if (!box) throw new RangeError('nothing is drawn in this picture');
  return box;
}

function svgOf({ content, width, height, theme }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <style>${stylesOf(theme)}</style>
    <defs><radialGradient id="glow"><stop offset="0" class="figure-glow-middle"/><stop offset="0.5" class="figure-glow-half"/>
    <stop offset="1" class="figure-glow-edge"/></radialGradient></defs>
    ${content}</svg>`;
}

function pathElement(node: FigureNode): string {
  const fill = node.class === 'figure-glow' ? ' fill="url(#glow)"' : '';
  const stroke = node.strokeWidth === undefined ? '' : ` stroke-width="${node.strokeWidth}"`;
  const opacity = node.opacity === undefined ? '' : ` opacity="${node.opacity}"`;
  return `<path class="${node.class}" d="${node.d}"${fill}${stroke}${opacity}/>`;
}

/** The figure's styles with the theme's colours put in; a colour that is missing is magenta, to be seen. */
function stylesOf(theme: Theme): string {
  const css = readFileSync(STYLES, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const themed = css.replace(/light-dark\(([^,()]+),([^,()]+)\)/g, theme === 'light' ? '$1' : '$2');
  const colours = new Map(
    [...themed.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
  );
  return themed
    .replace(/:root[^{]*\{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'magenta');
}
