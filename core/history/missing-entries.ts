import type { HistoryEntry } from './entry.ts';

/** Returns the entries that aren't in a list yet. Equal entries match one for one. */
export function missingIn(
  present: readonly HistoryEntry[],
  entries: readonly HistoryEntry[],
): HistoryEntry[] {
  const left = new Map<string, number>();
  for (const entry of present) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + 1);
  return entries.filter((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    left.set(keyOf(entry), count - 1);
    return count <= 0;
  });
}

function keyOf({ kind, wall, zone, sittingMs, stretch, variant, durationMs, comfort }: HistoryEntry): string {
  return JSON.stringify([kind, wall, zone, sittingMs, stretch, variant, durationMs, comfort]);
}
