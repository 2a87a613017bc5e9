/**
 * A language for tests: English with accented and doubled vowels. Every text is readable, but about 40 % longer, as in
 * German or Finnish, and a text that hasn't been translated shows by its plain vowels.
 */

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
};

/** A vowel, or a placeholder such as `{minutes}`, which stays as it is. */
const vowelOrPlaceholder = /\{[^}]*\}|[aeiou]/gi;

/** Returns a text, or a message's pattern, in the pseudo-locale. The name Uncurl stays as it is. */
export function pseudoText(text: string): string {
  return text
    .split(/(\bUncurl\b)/)
    .map((part) => (part === 'Uncurl' ? part : part.replaceAll(vowelOrPlaceholder, accented)))
    .join('');
}

function accented(found: string): string {
  const accent = accents[found];
  return accent === undefined ? found : accent + accent.toLowerCase();
}

/** The parts of a message file that say how its patterns are chosen, not what they say. */
const selection: ReadonlySet<string> = new Set(['$schema', 'declarations', 'selectors']);

/** Returns a message file, or other texts in plain data, with each text in the pseudo-locale. */
export function inPseudoLocale(texts: unknown): unknown {
  if (typeof texts === 'string') return pseudoText(texts);
  if (Array.isArray(texts)) return texts.map(inPseudoLocale);
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => [key, selection.has(key) ? value : inPseudoLocale(value)]),
  );
}

/** Whether a text has a plain vowel, and so isn't in the pseudo-locale. */
export function isUntranslated(text: string): boolean {
  return /[aeiou]/i.test(text.replaceAll(/\bUncurl\b/g, ''));
}
