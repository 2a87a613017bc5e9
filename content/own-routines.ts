/**
 * The routines that the user has put together. Each is one file that contains its name too. It may name a stretch that is
 * gone by now, such as an own stretch whose file was deleted: the user can then replace it.
 */
import { parseFile, type ContentFile, type ContentProblem } from './content-file.ts';
import type { LibraryWithRoutines, RoutineEntry } from './routine-library.ts';
import { ownRoutineSchema, type OwnRoutine } from './routine.ts';

/**
 * Adds the user's own routines to the library, before Uncurl's. Leaves out invalid files, and files with the id of one of
 * Uncurl's routines, and reports them as problems.
 *
 * @param files `<id>.json` files
 */
export function withOwnRoutines(
  library: LibraryWithRoutines,
  files: readonly ContentFile[],
): LibraryWithRoutines {
  const problems: ContentProblem[] = [];
  const taken = new Set(library.routines.map(({ routine }) => routine.id));
  const own = files.flatMap((file) => parseOwn(file, taken, problems) ?? []);
  return {
    ...library,
    routines: [...own.map(entryOf), ...library.routines],
    problems: [
      ...library.problems,
      ...problems.map((problem) => ({ ...problem, file: `routines/${problem.file}` })),
    ],
  };
}

/** Whether the user has put the routine together. */
export const isOwnRoutine = ({ routine }: RoutineEntry): boolean => routine.combinedBy === 'user';

function parseOwn(
  file: ContentFile,
  taken: ReadonlySet<string>,
  problems: ContentProblem[],
): OwnRoutine | undefined {
  const routine = parseFile(file, ownRoutineSchema, problems);
  if (!routine) return undefined;
  const fault = faultOfId(routine.id, file, taken);
  if (fault === undefined) return routine;
  problems.push({ file: file.name, path: 'id', reason: fault });
  return undefined;
}

function faultOfId(id: string, file: ContentFile, taken: ReadonlySet<string>): string | undefined {
  if (`${id}.json` !== file.name) return `"${id}" does not match the file's name`;
  if (taken.has(id)) return `"${id}" is one of Uncurl's own routines; rename yours, both its id and its file`;
  return undefined;
}

const entryOf = ({ id, name, items }: OwnRoutine): RoutineEntry => ({
  routine: { id, combinedBy: 'user', items },
  words: { name, summary: '' },
});
