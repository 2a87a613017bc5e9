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
/** Columns and rows at the picture's edge that may contain the background's outline. */
const EDGE = 3;

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
  const drawn = (index: number, line: number, across: boolean) =>
    colours[across ? line * thumbnailSize + index : index * thumbnailSize + line] !== BACKGROUND;
  // Scan only the middle half, since the rounded corners aren't part of the drawing.
  const middle = Array.from({ length: thumbnailSize / 2 }, (_, line) => line + thumbnailSize / 4);
  const inside = Array.from({ length: thumbnailSize - 2 * EDGE }, (_, index) => index + EDGE);
  const extents = [true, false].map((across) => {
    const taken = inside.filter((index) => middle.some((line) => drawn(index, line, across)));
    return taken.length === 0 ? 0 : (taken.at(-1)! - taken[0]! + 1) / thumbnailSize;
  });
  return Math.max(...extents);
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
