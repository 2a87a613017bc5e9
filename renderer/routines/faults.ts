/** Why a routine can't be saved yet. */
import type { LibraryWithRoutines } from '../../content/routine-library.ts';
import { knownItemsOf } from '../../content/routine-library.ts';
import { fewestItems, longestName, type RoutineToSave } from '../../content/routine.ts';

export interface RoutineFaults {
  readonly name: 'missing' | 'tooLong' | 'taken' | undefined;
  readonly items: 'tooFew' | 'gone' | undefined;
}

/** Returns what is wrong with a routine's name and with its stretches. */
export function faultsOf(routine: RoutineToSave, library: LibraryWithRoutines): RoutineFaults {
  return { name: nameFault(routine, library), items: itemsFault(routine, library) };
}

function nameFault({ id, name }: RoutineToSave, { routines }: LibraryWithRoutines): RoutineFaults['name'] {
  if (name === '') return 'missing';
  if (name.length > longestName) return 'tooLong';
  const isTaken = routines.some(
    ({ routine, words }) => routine.id !== id && words.name.toLowerCase() === name.toLowerCase(),
  );
  return isTaken ? 'taken' : undefined;
}

function itemsFault(routine: RoutineToSave, { entries }: LibraryWithRoutines): RoutineFaults['items'] {
  if (knownItemsOf(routine, entries).length < routine.items.length) return 'gone';
  return routine.items.length < fewestItems ? 'tooFew' : undefined;
}
