import fs from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentProblem } from '../../content/content-file.ts';
import * as m from '../../messages/compiled/messages.js';
import { say } from '../../messages/say.ts';
import { faultIn } from './json-place.ts';
import { isKeptAside } from './move-aside.ts';
import { readTextFile } from './read-text-file.ts';
import { whyFileFailed } from './why-file-failed.ts';

/**
 * Reads the files of the user's own stretches or routines, sorted by name. A missing folder has none. Each file that can't
 * be read or isn't JSON becomes a problem.
 */
export function readOwnFiles(folder: string): { files: ContentFile[]; problems: ContentProblem[] } {
  const files: ContentFile[] = [];
  const problems: ContentProblem[] = [];
  const attempt = (file: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      const reason = m.library_problem_unreadable({ reason: say(whyFileFailed(error)) });
      problems.push({ file, path: '', reason });
    }
  };
  const folderName = path.basename(folder);
  attempt(folderName, () => {
    for (const name of namesIn(folder)) {
      const file = `${folderName}/${name}`;
      attempt(file, () => {
        const text = readTextFile(path.join(folder, name));
        if (isJson(text)) files.push({ name, text });
        else problems.push({ file, path: '', reason: whyNotJson(text) });
      });
    }
  });
  return { files, problems };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function whyNotJson(text: string): string {
  const { place, reason } = faultIn(text);
  return m.library_problem_json({ ...place, reason: say(reason) });
}

function namesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  // Some systems create hidden files next to files that they copy.
  const isOwn = (name: string) =>
    name.toLowerCase().endsWith('.json') && !name.startsWith('.') && !isKeptAside(name);
  return fs.readdirSync(folder).filter(isOwn).sort();
}
