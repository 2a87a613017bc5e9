/** The keys that a user presses to record a shortcut. */
import { canBeShortcut, type KeyCombination, type Modifier } from '../../../core/settings/accelerator.ts';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'getModifierState'
>;

/** Keys that have other names in accelerators than in the browser. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', 'Up'],
  ['ArrowDown', 'Down'],
  ['ArrowLeft', 'Left'],
  ['ArrowRight', 'Right'],
  ['MediaTrackNext', 'MediaNextTrack'],
  ['MediaTrackPrevious', 'MediaPreviousTrack'],
]);

/** Keys that only modify others, as `key` names them. */
const modifierKeys: ReadonlySet<string> = new Set([
  ...['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS', 'CapsLock', 'NumLock', 'Fn'],
]);

/** Whether only modifiers have been pressed so far. */
export function isModifier({ key }: KeyPress): boolean {
  return modifierKeys.has(key);
}

/** The modifiers that are held down, in the order of accelerators. */
export function heldModifiers({ ctrlKey, altKey, shiftKey, metaKey }: KeyPress): Modifier[] {
  const held: [Modifier, boolean][] = [
    ['Ctrl', ctrlKey],
    ['Alt', altKey],
    ['Shift', shiftKey],
    ['Meta', metaKey],
  ];
  return held.filter(([, isHeld]) => isHeld).map(([name]) => name);
}

/**
 * Returns the keys of a press. Undefined if they can't be a shortcut, such as a letter alone, or a key that is something
 * else on another keyboard layout.
 */
export function combinationOf(press: KeyPress): KeyCombination | undefined {
  // AltGr types characters, and looks like Ctrl and Alt on Windows.
  if (press.getModifierState('AltGraph')) return undefined;
  const combination = { modifiers: heldModifiers(press), key: keyOf(press) };
  return canBeShortcut(combination) ? combination : undefined;
}

/**
 * The letter that the key types is the one that the system knows it by, whatever the layout. With Alt it may type
 * another character, and a key of another script types none of these letters: then its place on the keyboard counts.
 */
function keyOf({ key, code }: KeyPress): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const printed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  return printed?.[1] ?? printed?.[2] ?? renamed.get(code) ?? code;
}
