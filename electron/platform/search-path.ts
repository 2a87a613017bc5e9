import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Whether a search path, in the format of the PATH variable, has a folder with this executable program. */
export function isOnPath(program: string, searchPath: string): boolean {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
