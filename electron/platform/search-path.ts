import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Whether a program lies in one of the folders of a search path, such as the environment's PATH. */
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
