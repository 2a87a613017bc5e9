import fs from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentProblem } from '../../content/content-file.ts';
import { isKeptAside } from './move-aside.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Reads the files of the user's own stretches or routines, sorted by name. A missing folder has none. Each file that can't be read becomes a
 * problem.
 */
export function readOwnFiles(folder: string): { files: ContentFile[]; problems: ContentProblem[] } {
  const files: ContentFile[] = [];
  const problems: ContentProblem[] = [];
  const attempt = (file: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      problems.push({ file, path: '', reason: `can't be read: ${(error as Error).message}` });
    }
  };
  attempt(path.basename(folder), () => {
    for (const name of namesIn(folder)) {
      attempt(name, () => {
        files.push({ name, text: readTextFile(path.join(folder, name)) });
      });
    }
  });
  return { files, problems };
}

function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  // Some systems create hidden files next to files that they copy.
  const isOwn = (name: string) =>
    name.toLowerCase().endsWith('.json') && !name.startsWith('.') && !isKeptAside(name);
  return fs.readdirSync(folder).filter(isOwn).sort();
}
