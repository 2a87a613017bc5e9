import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { Settings } from '../settings/settings.ts';

/** What the rules read besides state and event. It may differ from one event to the next, never within one. */
export interface Context {
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  readonly routines: readonly RoutineEntry[];
}
