import type { Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** A stretch with its words. If it follows another stretch, its steps start with that one's set-up steps. */
export interface LibraryEntry {
  stretch: Stretch;
  words: Words;
}
