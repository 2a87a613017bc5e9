import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { expect, onTestFinished, test } from 'vitest';
import { readLibrary } from './read-library.ts';
import { drawThumbnails, thumbnailOf, thumbnailSize } from './thumbnails.ts';

const { entries } = readLibrary();
const variants = entries.flatMap(({ stretch }) =>
  stretch.variants.map((variant) => ({ file: `${stretch.id}.${variant.id}.png`, variant })),
);

/** Colour of the background. The corners outside it are transparent. */
const BACKGROUND = '#f5eee5ff';
const MISSING = '#ff00ffff';
/** Width of the strip at the background's edge that may contain its outline, pixels. */
const EDGE = 3;
/** Radius of the background's corners, pixels. */
const ROUNDING = 52;

/** The colours of a PNG's pixels as `#rrggbbaa`, row by row. */
function coloursOf(png: Uint8Array): string[] {
  const data = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${thumbnailSize}" height="${thumbnailSize}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${data}" ${size}/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const colour = (_: unknown, index: number) =>
    `#${pixels.subarray(4 * index, 4 * index + 4).toString('hex')}`;
  return Array.from({ length: thumbnailSize ** 2 }, colour);
}

/** The length of the drawing along its longer side, as a share of the picture's side. */
function lengthOfDrawing(colours: readonly string[]): number {
  const drawn = colours.flatMap((colour, index) => {
    const [x, y] = [index % thumbnailSize, Math.floor(index / thumbnailSize)];
    return colour !== BACKGROUND && isInside(x, y) ? [{ x, y }] : [];
  });
  const extent = (values: number[]) => Math.max(...values) - Math.min(...values) + 1;
  const longer = Math.max(extent(drawn.map(({ x }) => x)), extent(drawn.map(({ y }) => y)));
  return longer / thumbnailSize;
}

/** Whether a pixel is inside the rounded background, clear of its outline. */
function isInside(x: number, y: number): boolean {
  const fromCorner = (at: number) => at - Math.min(Math.max(at, ROUNDING), thumbnailSize - 1 - ROUNDING);
  return Math.hypot(fromCorner(x), fromCorner(y)) < ROUNDING - EDGE;
}

/** Width and height from a PNG's header. */
function sizeOf(png: Uint8Array): [width: number, height: number] {
  const header = Buffer.from(png);
  return [header.readUInt32BE(16), header.readUInt32BE(20)];
}

test.each(variants)('$file shows a person on a rounded background', ({ variant }) => {
  const png = thumbnailOf(variant);
  expect(sizeOf(png)).toEqual([256, 256]);
  const colours = coloursOf(png);
  const counts = Map.groupBy(colours, (colour) => colour);
  const pixels = (colour: string) => counts.get(colour)?.length ?? 0;
  expect(colours[0], 'the corners are transparent').toBe('#00000000');
  expect(pixels(BACKGROUND), 'the background').toBeGreaterThan(0.3 * colours.length);
  const broad = [...counts.values()].filter((same) => same.length > 100);
  expect(broad.length, 'skin, hair, shirt, trousers and shoes').toBeGreaterThanOrEqual(2 + 5);
  expect(lengthOfDrawing(colours), 'the figure fills the picture').toBeCloseTo(0.86, 1);
  expect(pixels(MISSING), 'a missing colour').toBe(0);
});

test('every variant has its own file, identical in every build', () => {
  const build = fs.mkdtempSync(path.join(os.tmpdir(), 'thumbnails-'));
  onTestFinished(() => fs.rmSync(build, { recursive: true }));
  const folder = path.join(build, 'assets', 'thumbnails');
  drawThumbnails(folder, entries);
  expect(fs.readdirSync(folder).sort()).toEqual(variants.map(({ file }) => file).sort());
  for (const { file, variant } of variants) {
    expect(fs.readFileSync(path.join(folder, file)).equals(thumbnailOf(variant)), file).toBe(true);
  }
});
