/** What went wrong, in words: of whatever was thrown, or a promise was rejected with. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why none of some sources works, in one line. A reason that several have in common is given once, without names. */
export function whyNone(failures: Iterable<{ readonly name: string; readonly reason: string }>): string {
  const names = new Map<string, string[]>();
  for (const { name, reason } of failures) names.set(reason, [...(names.get(reason) ?? []), name]);
  return [...names]
    .map(([reason, [name = '', ...others]]) => (others.length > 0 ? reason : `${name}: ${reason}`))
    .join('; ');
}
