/** The window's saved size and position, which are restored when it opens again. */
import { z } from 'zod';
import { openSavedFile, type SavedFile, type SavedFileParts } from './saved-file.ts';

/** In pixels, far larger than any screen. Larger values mean a broken file, and Electron can't create such a window. */
const coordinate = z.int().min(-1e6).max(1e6);
const size = z.int().min(1).max(1e6);

export const windowGeometrySchema = z
  .strictObject({
    version: z.literal(1),
    /** The bounds of the window while it is neither maximized nor in full screen. */
    bounds: z.strictObject({ x: coordinate, y: coordinate, width: size, height: size }).readonly(),
    maximized: z.boolean(),
  })
  .readonly();
export type WindowGeometry = z.infer<typeof windowGeometrySchema>;

/** Opens `window.json` in a folder that exists. */
export function openWindowFile(folder: string, parts: SavedFileParts): SavedFile<WindowGeometry> {
  return openSavedFile(folder, 'window.json', windowGeometrySchema, parts);
}
