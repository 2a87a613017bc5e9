import type { LibraryEntry } from '../../../content/library.ts';
import { lookUp } from '../../../content/look-up.ts';

/** One caution and the names of the stretches it applies to. */
export interface Caution {
  readonly sentence: string;
  readonly stretches: readonly string[];
}

/** The cautions to show before a session. */
export interface UnreadCautions {
  /** Ids of the stretches whose cautions have not been read, each once. */
  readonly stretches: readonly string[];
  /** The cautions to read; a sentence shared by several stretches appears once. */
  readonly cautions: readonly Caution[];
}

/**
 * Returns the cautions of a session's stretches that the user hasn't read yet.
 *
 * @param entries the session's stretches, in order
 * @param read ids of stretches whose cautions have been read
 */
export function unreadCautions(entries: readonly LibraryEntry[], read: readonly string[]): UnreadCautions {
  const unread = [...new Set(entries)].filter(
    ({ stretch }) => stretch.cautions.length > 0 && !read.includes(stretch.id),
  );
  const bySentence = new Map<string, string[]>();
  for (const { stretch, words } of unread) {
    for (const caution of stretch.cautions) {
      const sentence = lookUp(words.cautions, caution);
      if (sentence === undefined) continue;
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), words.name]);
    }
  }
  return {
    stretches: unread.map(({ stretch }) => stretch.id),
    cautions: [...bySentence].map(([sentence, stretches]) => ({ sentence, stretches })),
  };
}
