/** Where the window was, so that it opens there again. */
import { z } from 'zod';
import { openSavedFile, type SavedFile } from './saved-file.ts';
import type { Log } from './log.ts';

/** Far beyond any screen: what goes beyond is a broken file, and no window could be made of it. */
const coordinate = z.int().min(-1e6).max(1e6);
const size = z.int().min(1).max(1e6);

export const windowGeometrySchema = z
  .strictObject({
    version: z.literal(1),
    /** Of the window when it is neither maximised nor full-screen. */
    bounds: z.strictObject({ x: coordinate, y: coordinate, width: size, height: size }).readonly(),
    maximized: z.boolean(),
  })
  .readonly();
export type WindowGeometry = z.infer<typeof windowGeometrySchema>;

/** The window's place in `window.json` in a folder that exists. */
export function openWindowFile(folder: string, log: Log): SavedFile<WindowGeometry> {
  return openSavedFile(folder, 'window.json', windowGeometrySchema, log);
}
