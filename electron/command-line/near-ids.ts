/** Suggests ids for a mistyped one. */

const MAX_SUGGESTIONS = 3;

/** Returns up to three ids that contain the word or differ from it by a few letters, nearest first. */
export function nearIds(word: string, ids: readonly string[]): string[] {
  const maxDistance = Math.max(2, Math.floor(word.length / 4));
  return ids
    .map((id) => ({ id, distance: word.length > 2 && id.includes(word) ? 0 : editDistance(word, id) }))
    .filter(({ distance }) => distance <= maxDistance)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ id }) => id);
}

/** The Levenshtein distance between two words: the fewest insertions, deletions and replacements of a letter. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
