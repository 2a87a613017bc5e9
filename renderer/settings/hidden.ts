/** The hidden stretches, with one more or one fewer; each is named once. */
export function withHidden(hidden: readonly string[], id: string, hide: boolean): string[] {
  const others = hidden.filter((other) => other !== id);
  return hide ? [...others, id] : others;
}
