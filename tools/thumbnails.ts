/**
 * Draws the pictures for notifications: the representative pose of every variant, on a rounded background that stands out
 * on light and dark desktops. The build draws them from the same poses as the app.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { LibraryEntry } from '../content/library.ts';
import type { Variant } from '../content/stretch.ts';
import { prepareFigure } from '../figure/figure.ts';
import { figureInKeyframes } from '../figure/figure-in-keyframes.ts';
import { representativeKeyframe } from '../figure/representative-keyframe.ts';
import { thumbnailName } from '../electron/thumbnail-name.ts';
import { type Picture, extentOf, figureElement, pngOf, backgrounds, still } from './figure-picture.ts';

/** Width and height, pixels. Desktops show the picture at 48 to 96 pixels, or twice that on high-resolution screens. */
export const thumbnailSize = 256;
/** Margin around the figure, as a share of the picture. */
const MARGIN = 0.07;
/** Radius of the background's corners, pixels. */
const ROUNDING = 52;
/** A thin outline for desktops as light as the background (`--line` in renderer/tokens.css). */
const OUTLINE = { colour: '#e6ddd1', width: 2 };

/** Writes the pictures of all variants to a folder, which it creates if necessary. */
export function drawThumbnails(folder: string, library: readonly LibraryEntry[]): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const { stretch } of library) {
    for (const variant of stretch.variants) {
      fs.writeFileSync(path.join(folder, thumbnailName(stretch.id, variant.id)), thumbnailOf(variant));
    }
  }
}

/** Returns a variant's picture as PNG. */
export function thumbnailOf(variant: Variant): Uint8Array {
  const inset = OUTLINE.width / 2;
  const side = thumbnailSize - OUTLINE.width;
  const background = `<rect x="${inset}" y="${inset}" width="${side}" height="${side}" rx="${ROUNDING}"
    fill="${backgrounds.light}" stroke="${OUTLINE.colour}" stroke-width="${OUTLINE.width}"/>`;
  return pngOf(pictureOf(background + closeUp(figureOf(variant))));
}

function pictureOf(content: string): Picture {
  return { content, width: thumbnailSize, height: thumbnailSize, theme: 'light' };
}

/** The figure in its representative pose. */
function figureOf(variant: Variant): string {
  const size = { width: thumbnailSize, height: thumbnailSize };
  const pose = representativeKeyframe(variant);
  const prepared = prepareFigure({ ...figureInKeyframes(variant, [pose]), size });
  return figureElement(prepared, still(pose), { x: 0, y: 0 });
}

/** Enlarges a drawing until it fills the picture up to the margin, to use the few pixels of a small notification. */
function closeUp(drawing: string): string {
  const { x, y, width, height } = extentOf(pictureOf(drawing));
  const side = Math.max(width, height) / (1 - 2 * MARGIN);
  const left = x + width / 2 - side / 2;
  const top = y + height / 2 - side / 2;
  return `<svg width="${thumbnailSize}" height="${thumbnailSize}" viewBox="${left} ${top} ${side} ${side}">${drawing}</svg>`;
}
