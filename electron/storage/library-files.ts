import fs from 'node:fs';
import path from 'node:path';
import type { ContentProblem } from '../../content/content-file.ts';
import { withOwnRoutines } from '../../content/own-routines.ts';
import { withOwnStretches } from '../../content/own-stretches.ts';
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import type { Log } from './log.ts';
import { readOwnFiles } from './own-files.ts';
import { routinesFolder } from './own-routines.ts';
import { withoutQuotations } from './without-own-names.ts';

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
  let logged = '[]';
  const read = (): LibraryWithRoutines => {
    const stretches = readOwnFiles(path.join(data, 'stretches'));
    const routines = readOwnFiles(path.join(data, routinesFolder));
    const problems = [...stretches.problems, ...routines.problems];
    const withStretches = withOwnStretches({ ...shipped, problems }, stretches.files);
    const library = withOwnRoutines({ ...shipped, ...withStretches }, routines.files);
    const found = JSON.stringify(library.problems);
    if (found !== logged) for (const line of logLines(library.problems)) log.write(line);
    logged = found;
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

/** How many files have problems, and which. The user sees in the library where each is. */
function logLines(problems: readonly ContentProblem[]): string[] {
  if (problems.length === 0) return [];
  const files = new Set(problems.map(({ file }) => file)).size;
  const reasons = problems.map(({ reason }) => `own file: ${withoutQuotations(reason)}`);
  return [`own files with problems: ${String(files)}`, ...reasons];
}
