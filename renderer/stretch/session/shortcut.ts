/** The key of a keyboard shortcut, whatever the keyboard's layout. */

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>;

/** Keys that only begin or continue a character, as accents do, or that an input method has taken. */
const unfinished: ReadonlySet<string> = new Set(['Dead', 'Process', 'Unidentified']);

/**
 * Returns the key as shortcuts name it: a lower-case Latin letter such as "m", or the name of a key such as "Escape".
 * Undefined if the press belongs to the system, to another shortcut or to an input method.
 *
 * On a Latin layout it is the letter that the key types, which is also the one printed on it: QWERTY, AZERTY and Dvorak
 * have M in different places. A key that types a letter of another script has a Latin letter printed beside it, the one
 * that QWERTY has in that place.
 */
export function shortcutOf(press: KeyPress): string | undefined {
  const { key, code, ctrlKey, altKey, metaKey, isComposing } = press;
  if (ctrlKey || altKey || metaKey || press.getModifierState('AltGraph')) return undefined;
  if (isComposing || unfinished.has(key)) return undefined;
  if (isOtherScript(key)) return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Whether a key types another script's letter, or one of its vowel signs. Arabic layouts have a key for two letters. */
function isOtherScript(key: string): boolean {
  return /^[\p{L}\p{M}]/u.test(key) && !/^\p{Script=Latin}/u.test(key);
}
