import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { Settings } from '../settings/settings.ts';

/** The data that the rules read besides the state and the event. It may change between events, but not during one. */
export interface Context {
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  readonly routines: readonly RoutineEntry[];
}
