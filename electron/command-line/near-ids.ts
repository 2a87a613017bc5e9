/** Finds what somebody may have meant who mistyped an id. */

/** At most so many ids are offered. */
const MOST = 3;

/** The ids that a word is a part of or that it misses by a few letters, the nearest first. */
export function nearIds(word: string, ids: readonly string[]): string[] {
  const allowed = Math.max(2, Math.floor(word.length / 4));
  return ids
    .map((id) => ({ id, steps: word.length > 2 && id.includes(word) ? 0 : editSteps(word, id) }))
    .filter(({ steps }) => steps <= allowed)
    .sort((one, other) => one.steps - other.steps)
    .slice(0, MOST)
    .map(({ id }) => id);
}

/** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein). */
function editSteps(one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(one).entries()) {
    const now = [row + 1];
    for (const [column, wanted] of Array.from(other).entries()) {
      const replaced = (before[column] ?? 0) + (letter === wanted ? 0 : 1);
      now.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1));
    }
    before = now;
  }
  return before[other.length] ?? 0;
}
