import type { Caution } from './cautions.ts';
import type { Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** A stretch with its words. If it follows another stretch, its steps start with that one's set-up steps. */
export interface LibraryEntry {
  stretch: Stretch;
  words: Words;
  /** All its cautions: its source's general ones, its own, and those of its variants. */
  cautions: readonly Caution[];
}
