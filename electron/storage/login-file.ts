/** What the app last asked the system to do at login. It tells the app's own doing from the user's. */
import { z } from 'zod';
import { openSavedFile, type SavedFile, type SavedFileParts } from './saved-file.ts';

const loginRequestSchema = z
  .strictObject({
    version: z.literal(1),
    /** Whether to start the app. */
    on: z.boolean(),
    /** The program to start. */
    program: z.string(),
  })
  .readonly();
export type LoginRequest = z.infer<typeof loginRequestSchema>;

/** Opens `login.json` in a folder that exists. */
export function openLoginFile(folder: string, parts: SavedFileParts): SavedFile<LoginRequest> {
  return openSavedFile(folder, 'login.json', loginRequestSchema, parts);
}
