/**
 * Draws the figures of the stretch library as PNG.
 *
 * `node tools/figures.ts [folder] [--width 360] [stretch id …]` writes one contact sheet per variant and theme, with all
 * keyframes, then six frames of every move. The default folder is test-results/figures/.
 *
 * `node tools/figures.ts --overview <file>` writes the overview for the README.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FigureDescription } from '../content/pose.ts';
import { type FigureMoment, type PreparedFigure, prepareFigure } from '../figure/figure.ts';
import { overviewOf } from './figure-overview.ts';
import { type Theme, figureElement, pngOf, backgrounds, still } from './figure-picture.ts';
import { readLibrary } from './read-library.ts';

const CELL = { width: 400, height: 400 };
const COLUMNS = 6;
const GAP = 8;
const DEFAULT_FOLDER = 'test-results/figures';

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { width: { type: 'string', default: '300' }, overview: { type: 'string' } },
  });
  if (values.overview !== undefined) {
    writeFileSync(values.overview, overviewOf(readLibrary().entries));
    console.log(values.overview);
    return;
  }
  const [folder = DEFAULT_FOLDER, ...wanted] = positionals;
  const cellWidth = Number(values.width);
  if (!(cellWidth >= 16)) {
    console.error('usage: figures [folder] [--width <pixels of one picture, at least 16>] [stretch id …]');
    console.error('       figures --overview <file>');
    process.exitCode = 2;
    return;
  }
  mkdirSync(folder, { recursive: true });
  const { entries, problems } = readLibrary();
  for (const { file, path, reason } of problems) console.error(`${[file, path].join(' ').trim()}: ${reason}`);
  if (problems.length > 0) process.exitCode = 1;
  for (const { stretch } of entries) {
    if (wanted.length > 0 && !wanted.includes(stretch.id)) continue;
    for (const variant of stretch.variants) {
      const keyframes = variant.steps.map((step) => step.keyframe);
      for (const theme of ['light', 'dark'] as const) {
        const path = join(folder, `${stretch.id}-${variant.id}-${theme}.png`);
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
  const stills = Object.keys(figure.keyframes).map((name) => ({ ...still(name), arrow: true }));
  const rows = [stills, ...movesOf(steps).map(([from, to]) => frames(from, to))];
  const lines = rows.flatMap((row) => chunks(row, COLUMNS));
  const width = COLUMNS * (CELL.width + GAP) + GAP;
  const height = lines.length * (CELL.height + GAP) + GAP;
  const cells = lines.flatMap((line, row) =>
    line.map((moment, column) => {
      const x = GAP + column * (CELL.width + GAP);
      const y = GAP + row * (CELL.height + GAP);
      return cell(prepared, moment, theme, x, y);
    }),
  );
  return pngOf({ content: cells.join(''), width, height, theme, zoom: cellWidth / CELL.width });
}

function frames(from: string, to: string): FigureMoment[] {
  return Array.from({ length: COLUMNS }, (_, frame) => ({
    ...still(to),
    from,
    progress: frame / (COLUMNS - 1),
  }));
}

/** The moves between the steps' keyframes, each once. */
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

function cell(prepared: PreparedFigure, moment: FigureMoment, theme: Theme, x: number, y: number): string {
  return `<rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="14" fill="${backgrounds[theme]}"/>
    ${figureElement(prepared, moment, { x, y })}`;
}

main();
