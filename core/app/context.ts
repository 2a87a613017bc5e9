import type { LibraryEntry } from '../../content/library.ts';
import type { RoutineEntry } from '../../content/routine-library.ts';
import type { Settings } from '../settings/settings.ts';

/** The data that the rules read besides the state and the event. It may change between events, but not during one. */
export interface Context {
  readonly settings: Settings;
  readonly library: readonly LibraryEntry[];
  readonly routines: readonly RoutineEntry[];
  /**
   * Whether the system reports every sleep, so that a gap between two events isn't one. If it is false or left out, a
   * long gap counts as sleep.
   */
  readonly sleepIsReported?: boolean;
}
