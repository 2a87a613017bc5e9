/** Where the window was, so that it opens there again. */
import { z } from 'zod';
import { openKeptFile, type KeptFile } from './kept-file.ts';
import type { Log } from './log.ts';

/** Far beyond any screen: what goes beyond is a broken file, and no window could be made of it. */
const coordinate = z.int().min(-1e6).max(1e6);
const size = z.int().min(1).max(1e6);

export const windowPlaceSchema = z
  .strictObject({
    version: z.literal(1),
    /** Of the window when it is neither maximised nor full-screen. */
    bounds: z.strictObject({ x: coordinate, y: coordinate, width: size, height: size }).readonly(),
    maximized: z.boolean(),
  })
  .readonly();
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** The window's place in `window.json` in a folder that exists. */
export function openWindowFile(folder: string, log: Log): KeptFile<WindowPlace> {
  return openKeptFile(folder, 'window.json', windowPlaceSchema, log);
}
