/** Compares what the user looks for with the texts of a setting. */

/** Returns the words of a query, ready to be looked for; none for a query of spaces. */
export function wordsOf(query: string): readonly string[] {
  return plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether the texts together contain every word, also as part of a longer one. */
export function containEvery(words: readonly string[], texts: readonly string[]): boolean {
  const text = plain(texts.join('\n'));
  return words.every((word) => text.includes(word));
}

/** Upper and lower case, accents, and kinds of apostrophes and quotation marks are the same to someone who types. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .toLowerCase();
}
