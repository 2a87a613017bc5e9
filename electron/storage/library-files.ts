import fs from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentProblem } from '../../content/content-file.ts';
import { parseLibrary } from '../../content/library.ts';
import { withOwnStretches } from '../../content/own-stretches.ts';
import { withRoutines, type LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Log } from './log.ts';
import { readOwnFiles } from './own-files.ts';

/** The stretches of the app, and a person's own from the data folder's `stretches/`. */
export interface LibraryShelf {
  readonly current: LibraryWithRoutines;
  /** Looks at the person's own files once more. */
  readAgain(): LibraryWithRoutines;
}

/**
 * Opens the library. What is wrong in it is logged, each time that it is something else than before.
 *
 * @param content the folder of the app's own stretches
 * @param data the data folder
 * @throws when the app's own stretches are not there: the app is then not complete
 */
export function openLibrary(content: string, data: string, log: Log): LibraryShelf {
  const shipped = readLibrary(content, log);
  let told = '';
  const read = (): LibraryWithRoutines => {
    const { files, problems } = readOwnFiles(path.join(data, 'stretches'));
    const library = withOwnStretches({ entries: shipped.entries, problems }, files);
    const lines = library.problems.map(lineFor);
    if (lines.join() !== told) for (const line of lines) log.write(`own stretch: ${line}`);
    told = lines.join();
    return { ...shipped, entries: library.entries, problems: [...shipped.problems, ...library.problems] };
  };
  let current = read();
  return {
    get current() {
      return current;
    },
    readAgain() {
      current = read();
      return current;
    },
  };
}

const lineFor = ({ file, path, reason }: ContentProblem) => `${file}: ${path} ${reason}`;

/**
 * Reads the stretch library from a folder with `stretches/`, `routines/` and `text/<language>/`; what is wrong in it is
 * logged.
 *
 * @throws when the folder is not there: the app is then not complete
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
