import fs from 'node:fs';
import path from 'node:path';
import type { ContentProblem } from '../../content/content-file.ts';
import { withOwnRoutines } from '../../content/own-routines.ts';
import { withOwnStretches } from '../../content/own-stretches.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Log } from './log.ts';
import { readOwnFiles } from './own-files.ts';
import { routinesFolder } from './own-routines.ts';

/** The app's stretches and routines, and the user's own from `stretches/` and `routines/` in the data folder. */
export interface LibraryStore {
  readonly current: LibraryWithRoutines;
  /** Reads the user's own files again and returns the new library. */
  reload(): LibraryWithRoutines;
}

/**
 * Reads the app's own stretches and routines. They were checked when the app was built.
 *
 * @throws if the file is missing or isn't JSON, which means that the app is incomplete
 */
export function readShippedLibrary(file: string): LibraryWithRoutines {
  return JSON.parse(fs.readFileSync(file, 'utf8')) as LibraryWithRoutines;
}

/**
 * Adds the user's own stretches and routines to the app's. Logs their problems, and after a reload only if they have changed.
 *
 * @param data the data folder
 */
export function openLibrary(shipped: LibraryWithRoutines, data: string, log: Log): LibraryStore {
  let loggedLines = '';
  const read = (): LibraryWithRoutines => {
    const stretches = readOwnFiles(path.join(data, 'stretches'));
    const routines = readOwnFiles(path.join(data, routinesFolder));
    const problems = [...stretches.problems, ...routines.problems];
    const withStretches = withOwnStretches({ ...shipped, problems }, stretches.files);
    const library = withOwnRoutines({ ...shipped, ...withStretches }, routines.files);
    const lines = library.problems.map(lineFor);
    if (lines.join() !== loggedLines) for (const line of lines) log.write(`own file: ${line}`);
    loggedLines = lines.join();
    return { ...library, problems: [...shipped.problems, ...library.problems] };
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
