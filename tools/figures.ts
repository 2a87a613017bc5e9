/**
 * Draws the figures of the stretch library as contact sheets, for looking at:
 * `node tools/figures.ts <folder> [--width 360] [stretch id …]`.
 *
 * For each variant and theme one PNG is written: every keyframe, then six frames of every move that its steps make.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { z } from 'zod';
import { type FigureDescription, figureSchema } from '../content/pose.ts';
import {
  type FigureMoment,
  type FigureNode,
  type PreparedFigure,
  drawFigure,
  prepareFigure,
} from '../core/figure/figure.ts';

const STRETCHES = new URL('../content/stretches/', import.meta.url);
const STYLES = new URL('../renderer/figure/figure.css', import.meta.url);
/** The ground on which the app shows figures (renderer/tokens.css). */
const PAPER = { light: '#f5eee5', dark: '#242220' } as const;
const CELL = { width: 400, height: 400 };
const COLUMNS = 6;
const GAP = 8;

type Theme = keyof typeof PAPER;

/** Only what is needed to draw: the schema of whole stretches is content/stretch.ts. */
const drawnStretchSchema = z.object({
  variants: z.array(
    z.object({
      id: z.string(),
      figure: figureSchema,
      steps: z.array(z.object({ keyframe: z.string() })),
    }),
  ),
});

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { width: { type: 'string', default: '300' } },
  });
  const [folder, ...wanted] = positionals;
  const cellWidth = Number(values.width);
  if (folder === undefined || !(cellWidth >= 16)) {
    console.error('usage: figures <folder> [--width <pixels of one picture, at least 16>] [stretch id …]');
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(STRETCHES).filter((name) => name.endsWith('.json'))) {
    const id = basename(file, '.json');
    if (wanted.length > 0 && !wanted.includes(id)) continue;
    const stretch = drawnStretchSchema.parse(JSON.parse(readFileSync(new URL(file, STRETCHES), 'utf8')));
    for (const variant of stretch.variants) {
      const keyframes = variant.steps.map((step) => step.keyframe);
      for (const theme of ['light', 'dark'] as const) {
        const path = join(folder, `${id}-${variant.id}-${theme}.png`);
        writeFileSync(path, contactSheet(variant.figure, keyframes, theme, cellWidth));
        console.log(path);
      }
    }
  }
}

function contactSheet(
  figure: FigureDescription,
  steps: readonly string[],
  theme: Theme,
  cellWidth: number,
): Uint8Array {
  const prepared = prepareFigure({ ...figure, size: CELL });
  const stills = Object.keys(figure.keyframes).map((name): FigureMoment => moment(name, name, 1));
  const rows = [stills, ...movesOf(steps).map(([from, to]) => frames(from, to))];
  const lines = rows.flatMap((row) => chunks(row, COLUMNS));
  const width = COLUMNS * (CELL.width + GAP) + GAP;
  const height = lines.length * (CELL.height + GAP) + GAP;
  const cells = lines.flatMap((line, row) =>
    line.map((each, column) => {
      const x = GAP + column * (CELL.width + GAP);
      const y = GAP + row * (CELL.height + GAP);
      return cellSvg(prepared, each, theme, x, y);
    }),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><style>${styles(theme)}</style>
    <defs><radialGradient id="glow"><stop offset="0" class="figure-glow-middle"/><stop offset="0.5" class="figure-glow-half"/>
    <stop offset="1" class="figure-glow-edge"/></radialGradient></defs>${cells.join('')}</svg>`;
  const zoom = cellWidth / CELL.width;
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}

function moment(from: string, to: string, progress: number): FigureMoment {
  return { from, to, progress, side: 'right', showGlow: true, arrow: from === to };
}

function frames(from: string, to: string): FigureMoment[] {
  return Array.from({ length: COLUMNS }, (_, frame) => moment(from, to, frame / (COLUMNS - 1)));
}

/** Each move that the steps make, once. */
function movesOf(steps: readonly string[]): [from: string, to: string][] {
  const moves = new Map<string, [string, string]>();
  steps.forEach((to, index) => {
    const from = steps[index - 1];
    if (from !== undefined && from !== to) moves.set(`${from} ${to}`, [from, to]);
  });
  return [...moves.values()];
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

function cellSvg(prepared: PreparedFigure, each: FigureMoment, theme: Theme, x: number, y: number): string {
  const nodes = drawFigure(prepared, each).map(nodeSvg).join('');
  return `<rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="14" fill="${PAPER[theme]}"/>
    <svg x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" viewBox="${prepared.viewBox}">${nodes}</svg>`;
}

function nodeSvg(node: FigureNode): string {
  const fill = node.class === 'figure-glow' ? ' fill="url(#glow)"' : '';
  const stroke = node.strokeWidth === undefined ? '' : ` stroke-width="${node.strokeWidth}"`;
  const opacity = node.opacity === undefined ? '' : ` opacity="${node.opacity}"`;
  return `<path class="${node.class}" d="${node.d}"${fill}${stroke}${opacity}/>`;
}

/** The figure's styles with the theme's colours put in: the rasteriser knows neither custom properties nor light-dark(). */
function styles(theme: Theme): string {
  const css = readFileSync(STYLES, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const themed = css.replace(/light-dark\(([^,()]+),([^,()]+)\)/g, theme === 'light' ? '$1' : '$2');
  const colours = new Map(
    [...themed.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((match) => [match[1], match[2]]),
  );
  return themed
    .replace(/:root[^{]*\{[^}]*\}/g, '')
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'magenta');
}

main();
