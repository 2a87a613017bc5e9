/** Searching texts as people type: any case, with or without accents, several words in any order. */

/** Whether a text contains every word of a query, each as a word or a part of one. An empty query is in every text. */
export function containsWords(text: string, query: string): boolean {
  const plainText = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => plainText.includes(word));
}

/** A text in lower case, without accents and with plain apostrophes. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").trim();
}
