/** What to take care of before stretches that are done for the first time. */
import type { LibraryEntry } from '../../../content/library.ts';

/** One caution, and the names of the stretches that it is about. */
export interface Caution {
  readonly sentence: string;
  readonly stretches: readonly string[];
}

export interface UnreadCautions {
  /** Ids of the stretches whose cautions have not been read, each once. */
  readonly stretches: readonly string[];
  /** What is to be read; a sentence that several of them have is there once. */
  readonly cautions: readonly Caution[];
}

/**
 * The cautions of the stretches that are about to be done and have not been read yet.
 *
 * @param read ids of stretches whose cautions have been read
 */
export function unreadCautions(entries: readonly LibraryEntry[], read: readonly string[]): UnreadCautions {
  const unread = [...new Set(entries)].filter(
    ({ stretch }) => stretch.cautions.length > 0 && !read.includes(stretch.id),
  );
  const bySentence = new Map<string, string[]>();
  for (const { stretch, words } of unread) {
    for (const caution of stretch.cautions) {
      const sentence = words.cautions[caution];
      if (sentence === undefined) continue;
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), words.name]);
    }
  }
  return {
    stretches: unread.map(({ stretch }) => stretch.id),
    cautions: [...bySentence].map(([sentence, stretches]) => ({ sentence, stretches })),
  };
}
