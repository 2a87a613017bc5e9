/**
 * The pictures beside the notifications: for every variant the pose by which it is recognised, on a soft round ground
 * that stands out from light and from dark. They are drawn when the app is built, from the same poses as in the window.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { LibraryEntry } from '../content/library.ts';
import type { Variant } from '../content/stretch.ts';
import { prepareFigure } from '../figure/figure.ts';
import { figureInKeyframe } from '../figure/figure-in-keyframe.ts';
import { representativeKeyframe } from '../figure/representative-keyframe.ts';
import { thumbnailName } from '../electron/thumbnail-name.ts';
import { type Picture, extentOf, figureElement, pngOf, stage, still } from './figure-picture.ts';

/** Width and height, pixels. Desktops show it at 48 to 96 of them, large screens at twice that. */
export const thumbnailSize = 256;
/** Free border between the figure and the ground's edge, as a share of the picture. */
const MARGIN = 0.07;
/** Radius of the ground's corners, pixels. */
const ROUNDING = 52;
/** A hairline round the ground, for desktops as light as it is (`--line` in renderer/tokens.css). */
const OUTLINE = { colour: '#e6ddd1', width: 2 };

/** Draws the pictures of all variants into a folder, which is made where it is missing. */
export function drawThumbnails(folder: string, library: readonly LibraryEntry[]): void {
  fs.mkdirSync(folder, { recursive: true });
  for (const { stretch } of library) {
    for (const variant of stretch.variants) {
      fs.writeFileSync(path.join(folder, thumbnailName(stretch.id, variant.id)), thumbnailOf(variant));
    }
  }
}

/** A variant's picture as PNG. */
export function thumbnailOf(variant: Variant): Uint8Array {
  const inset = OUTLINE.width / 2;
  const side = thumbnailSize - OUTLINE.width;
  const ground = `<rect x="${inset}" y="${inset}" width="${side}" height="${side}" rx="${ROUNDING}"
    fill="${stage.light}" stroke="${OUTLINE.colour}" stroke-width="${OUTLINE.width}"/>`;
  return pngOf(pictureOf(ground + closeUp(figureOf(variant))));
}

function pictureOf(content: string): Picture {
  return { content, width: thumbnailSize, height: thumbnailSize, theme: 'light' };
}

/** The figure in its representative pose. */
function figureOf(variant: Variant): string {
  const size = { width: thumbnailSize, height: thumbnailSize };
  const pose = representativeKeyframe(variant);
  const prepared = prepareFigure({ ...figureInKeyframe(variant, pose), size });
  return figureElement(prepared, still(pose), { x: 0, y: 0 });
}

/** A drawing enlarged until it fills the picture but for the margin: at 48 pixels every one of them counts. */
function closeUp(drawing: string): string {
  const { x, y, width, height } = extentOf(pictureOf(drawing));
  const side = Math.max(width, height) / (1 - 2 * MARGIN);
  const left = x + width / 2 - side / 2;
  const top = y + height / 2 - side / 2;
  return `<svg width="${thumbnailSize}" height="${thumbnailSize}" viewBox="${left} ${top} ${side} ${side}">${drawing}</svg>`;
}
