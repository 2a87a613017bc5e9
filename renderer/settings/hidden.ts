/** Returns the hidden stretch ids with one added or removed, without duplicates of it. */
export function withHidden(hidden: readonly string[], id: string, hide: boolean): string[] {
  const others = hidden.filter((other) => other !== id);
  return hide ? [...others, id] : others;
}
