/**
 * Draws figures outside the app, as SVG and PNG. The SVG has its colours inlined, since the rasteriser (resvg) supports
 * neither custom properties nor `light-dark()`. The same poses and colours always give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { type FigureMoment, type FigureNode, type PreparedFigure, drawFigure } from '../figure/figure.ts';

const STYLES = new URL('../renderer/figure/figure.css', import.meta.url);

/** The pictures have no text, and loading the system's fonts takes longer than drawing. */
const NO_FONTS = { loadSystemFonts: false };

/** The colour scheme of a picture. */
export type Theme = 'light' | 'dark';

/** The background of figures in the app (`--figure-background` in renderer/tokens.css). */
export const backgrounds: Readonly<Record<Theme, string>> = { light: '#f5eee5', dark: '#242220' };

/** The upper left corner of a figure's picture, pixels. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Returns a figure at a moment as an SVG element of its prepared size. @throws RangeError like `drawFigure` */
export function figureElement(prepared: PreparedFigure, moment: FigureMoment, { x, y }: Corner): string {
  const { width, height } = prepared.size;
  const nodes = drawFigure(prepared, moment);
  // Ids must be unique in the whole picture, and each figure has a corner of its own.
  const gradientOf = (node: FigureNode): string => `${node.id}-${x}-${y}`;
  const paths = nodes
    .map((node) => gradientElement(node, gradientOf(node)) + pathElement(node, gradientOf(node)))
    .join('');
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${prepared.viewBox}">${paths}</svg>`;
}

/** Returns the moment for a still picture: one keyframe for the right side, with its glow. */
export function still(keyframe: string): FigureMoment {
  return { from: keyframe, to: keyframe, progress: 1, side: 'right', showGlow: true };
}

/** What a picture contains, and its size. */
export interface Picture {
  /** SVG elements. */
  readonly content: string;
  /** Size in the content's pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Pixels of the PNG per pixel of the content (default: 1). */
  readonly zoom?: number;
}

/** Renders a picture as PNG with a transparent background. */
export function pngOf(picture: Picture): Uint8Array {
  const fitTo = { mode: 'zoom', value: picture.zoom ?? 1 } as const;
  return new Resvg(svgOf(picture), { font: NO_FONTS, fitTo }).render().asPng();
}

/** A rectangle, pixels. */
export interface Box extends Corner {
  readonly width: number;
  readonly height: number;
}

/**
 * Returns the bounding box of everything drawn, in the content's pixels.
 *
 * @throws RangeError if nothing is drawn
 */
export function extentOf(picture: Picture): Box {
  const box = new Resvg(svgOf(picture), { font: NO_FONTS }).getBBox();
  if (!box) throw new RangeError('the picture is empty');
  return box;
}

function svgOf({ content, width, height, theme }: Picture): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <style>${stylesOf(theme)}</style>
    ${content}</svg>`;
}

function gradientElement({ disc }: FigureNode, id: string): string {
  if (!disc) return '';
  const circle = `cx="${disc.x}" cy="${disc.y}" r="${disc.radius}"`;
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" ${circle}><stop offset="0" class="figure-glow-middle"/>
    <stop offset="0.5" class="figure-glow-half"/><stop offset="1" class="figure-glow-edge"/></radialGradient>`;
}

function pathElement(node: FigureNode, gradient: string): string {
  const fill = node.disc ? ` fill="url(#${gradient})"` : '';
  const stroke = node.strokeWidth === undefined ? '' : ` stroke-width="${node.strokeWidth}"`;
  const opacity = node.opacity === undefined ? '' : ` opacity="${node.opacity}"`;
  return `<path class="${node.class}" d="${node.d}"${fill}${stroke}${opacity}/>`;
}

/** The figure's style sheet with the theme's colours inlined. A missing colour becomes magenta, to stand out. */
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
