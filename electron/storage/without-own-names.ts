/**
 * Takes out of a text for the log what the user has named: the log becomes part of a report, and a stretch or routine of
 * one's own may be called anything.
 */

/** Returns the text without the paths of own stretches and routines: each ends with its folder. */
export function withoutOwnFiles(text: string): string {
  return text.replaceAll(/\b(stretches|routines)[\\/].*/g, '$1/…');
}

/** Returns the text without anything between its first and last quotation marks. */
export function withoutQuotations(text: string): string {
  return text.replace(/".*"/s, '"…"');
}
