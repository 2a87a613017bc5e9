/** Which stretches the settings leave. */
import type { LibraryEntry } from '../../content/library.ts';
import type { Variant } from '../../content/stretch.ts';
import { checkFit } from '../../core/choice/fit.ts';
import { shownMinutes, stretchLengthMs } from '../../core/session/length.ts';
import type { Settings } from '../../core/settings/settings.ts';

export interface FittingStretch {
  readonly entry: LibraryEntry;
  /** The variant that Uncurl would offer. */
  readonly variant: Variant;
  /** How long it takes, in whole minutes, as shown. */
  readonly minutes: number;
}

/** Returns the stretches that fit the settings, in the library's order. */
export function fittingStretches(entries: readonly LibraryEntry[], settings: Settings): FittingStretch[] {
  return entries.flatMap((entry) => {
    const { variant } = checkFit(entry.stretch, settings);
    if (!variant) return [];
    return [{ entry, variant, minutes: shownMinutes(stretchLengthMs(entry.stretch, variant, settings)) }];
  });
}

/** Returns the longest of these stretches, the first of several; undefined if there is none. */
export function longestOf(stretches: readonly FittingStretch[]): FittingStretch | undefined {
  return stretches.toSorted((a, b) => b.minutes - a.minutes)[0];
}
