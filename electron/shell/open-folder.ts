import fs from 'node:fs';
import path from 'node:path';
import type { AppFolder } from '../ipc/contract.ts';

/**
 * Returns a function that opens one of the app's folders in the file manager, created if necessary. The page only names
 * which: it can't open anything else.
 *
 * @param data the data folder
 * @param open opens a path; resolves to an error text, or to an empty string
 */
export function openFolder(
  data: string,
  open: (folder: string) => Promise<string>,
): (which: AppFolder) => Promise<void> {
  const folders: Readonly<Record<AppFolder, string>> = { data, ownStretches: path.join(data, 'stretches') };
  return async (which) => {
    const folder = folders[which];
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    const error = await open(folder);
    if (error !== '') throw new Error(`${folder} can't be opened: ${error}`);
  };
}
