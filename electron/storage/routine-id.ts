import { identifierPattern } from '../../content/identifier.ts';

/** Names that Windows keeps for devices, whatever follows the dot: a file can't be named so there. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * Makes an id from a routine's name: "My mornings" becomes `my-mornings`. Letters lose their accents, and all that can't be
 * in an id becomes a hyphen. A name of which nothing is left, such as one in Chinese, becomes `routine`. If the id is taken,
 * a number follows, from 2 on.
 */
export function routineId(name: string, isTaken: (id: string) => boolean): string {
  const words = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const stem = identifierPattern.test(slug) && !deviceName.test(slug) ? slug : `routine-${slug}`;
  const id = stem.slice(0, longest).replace(/-+$/, '');
  if (!isTaken(id)) return id;
  for (let number = 2; ; number += 1) {
    const numbered = `${id}-${String(number)}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** A single character can expand to many letters, and file names have a maximum length. */
const longest = 80;
