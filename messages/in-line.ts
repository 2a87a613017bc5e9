/** Texts beside each other in one line, in the user's language. No text has none. */
import * as m from './compiled/messages.js';
import { getLocale } from './compiled/runtime.js';
import { listFormat } from './formats.ts';

const joinedBy =
  (join: (pair: { first: string; next: string }) => string) =>
  (texts: readonly string[]): string =>
    texts.length === 0 ? '' : texts.reduce((first, next) => join({ first, next }));

/** Returns whole sentences one after another. */
export const sentencesInLine = joinedBy(m.common_sentences);

/** Returns facts in one line: "1 min · Standing". */
export const factsInLine = joinedBy(m.common_facts);

/** Returns values or clauses that may have commas in them: "Sat: 1 h; Stood: 10 min". */
export const clausesInLine = joinedBy(m.common_clauses);

/** Returns names without an "and": "Bridge, Cat-cow, Side bend". */
export const namesInLine = (names: readonly string[]): string =>
  listFormat(getLocale(), { type: 'unit', style: 'short' }).format(names);
