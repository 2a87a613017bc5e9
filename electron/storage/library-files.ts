import fs from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentProblem } from '../../content/content-file.ts';
import { parseLibrary } from '../../content/library.ts';
import { withOwnStretches } from '../../content/own-stretches.ts';
import { withRoutines, type LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Log } from './log.ts';
import { readOwnFiles } from './own-files.ts';

/** The app's stretches, and the user's own from `stretches/` in the data folder. */
export interface LibraryStore {
  readonly current: LibraryWithRoutines;
  /** Reads the user's own files again and returns the new library. */
  reload(): LibraryWithRoutines;
}

/**
 * Opens the library. Logs its problems, and after a reload only if they have changed.
 *
 * @param content the folder of the app's stretches
 * @param data the data folder
 * @throws if the app's own stretches are missing, which means that the app is incomplete
 */
export function openLibrary(content: string, data: string, log: Log): LibraryStore {
  const shipped = readLibrary(content, log);
  let loggedLines = '';
  const read = (): LibraryWithRoutines => {
    const { files, problems } = readOwnFiles(path.join(data, 'stretches'));
    const library = withOwnStretches({ ...shipped, problems }, files);
    const lines = library.problems.map(lineFor);
    if (lines.join() !== loggedLines) for (const line of lines) log.write(`own stretch: ${line}`);
    loggedLines = lines.join();
    return { ...shipped, entries: library.entries, problems: [...shipped.problems, ...library.problems] };
  };
  let current = read();
  return {
    get current() {
      return current;
    },
    reload() {
      current = read();
      return current;
    },
  };
}

const lineFor = ({ file, path, reason }: ContentProblem) => `${file}: ${path} ${reason}`;

/**
 * Reads the stretch library from a folder with `stretches/`, `routines/` and `text/<language>/`, and logs its problems.
 *
 * @throws if the folder is missing, which means that the app is incomplete
 */
export function readLibrary(folder: string, log: Log): LibraryWithRoutines {
  const words = path.join(folder, 'text', 'en');
  const stretches = parseLibrary(readFolder(path.join(folder, 'stretches')), readFolder(words));
  const library = withRoutines(
    stretches,
    readFolder(path.join(folder, 'routines')),
    readFolder(path.join(words, 'routines')),
  );
  for (const problem of library.problems) log.write(lineFor(problem));
  return library;
}

function readFolder(folder: string): ContentFile[] {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}
