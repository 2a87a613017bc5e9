/**
 * Runs of words, by which a text is compared with the sources. The sources can't be in the repository, so only hashes of
 * their runs are: enough to recognize a run, not enough to read one.
 */
import { createHash } from 'node:crypto';

/** As many words in a row as a source has are copied from it, not written anew. */
const RUN_LENGTH = 6;

/** 40 bits. That two different runs among all texts and sources share a hash is very unlikely. */
const HASH_DIGITS = 10;

const numbers = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen twenty'
).split(' ');

/** A run of words and its hash. */
export interface WordRun {
  readonly words: string;
  readonly hash: string;
}

/** Returns every run of six words in a text. Case, punctuation, hyphens and quotes don't count, and "ten" is "10". */
export function wordRunsOf(text: string): WordRun[] {
  const words = wordsOf(text);
  const count = Math.max(0, words.length - RUN_LENGTH + 1);
  return Array.from({ length: count }, (_, start) => {
    const run = words.slice(start, start + RUN_LENGTH).join(' ');
    return { words: run, hash: hashOf(run) };
  });
}

function wordsOf(text: string): string[] {
  const withoutQuotes = text.toLowerCase().replaceAll(/['‘’]/gu, '');
  const words = withoutQuotes.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (numbers.includes(word) ? String(numbers.indexOf(word)) : word));
}

function hashOf(run: string): string {
  return createHash('sha256').update(run).digest('hex').slice(0, HASH_DIGITS);
}
