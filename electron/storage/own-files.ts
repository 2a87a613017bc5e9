import fs from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentProblem } from '../../content/content-file.ts';

/** A stretch file is a few kB; what is larger was put there by mistake. */
const LARGEST_BYTES = 1_000_000;

/**
 * Reads a person's own stretch files, in the order of their names. A folder that is not there has none; whatever else
 * cannot be read is a problem of its own.
 */
export function readOwnFiles(folder: string): { files: ContentFile[]; problems: ContentProblem[] } {
  const files: ContentFile[] = [];
  const problems: ContentProblem[] = [];
  const attempt = (file: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      problems.push({ file, path: '', reason: `cannot be read: ${(error as Error).message}` });
    }
  };
  attempt(path.basename(folder), () => {
    for (const name of namesIn(folder)) {
      attempt(name, () => {
        files.push({ name, text: textOf(path.join(folder, name)) });
      });
    }
  });
  return { files, problems };
}

function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  // Some systems leave hidden files of their own beside those that they copy.
  const isOwn = (name: string) => name.toLowerCase().endsWith('.json') && !name.startsWith('.');
  return fs.readdirSync(folder).filter(isOwn).sort();
}

function textOf(file: string): string {
  // Asked first: reading a pipe or a device may never end.
  const status = fs.statSync(file);
  if (!status.isFile()) throw new Error('it is not a file');
  if (status.size > LARGEST_BYTES) throw new Error(`it is larger than ${LARGEST_BYTES / 1000} kB`);
  // Some editors on Windows begin a file with a byte order mark, which JSON does not allow.
  return fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}
