/**
 * Keys pressed together, in Electron's notation for them: "Ctrl+Shift+U". Of the names that Electron documents
 * (https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts), only those are taken that mean the same keys on
 * each system and each keyboard layout.
 */
import { z } from 'zod';

/** In the order in which they are written. Meta is the Windows key or, on macOS, Command. */
export const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Modifier = (typeof modifiers)[number];

/** A key with the modifiers that are held down. */
export interface KeyCombination {
  /** Each at most once, in the order of `modifiers`. */
  readonly modifiers: readonly Modifier[];
  /** As Electron writes it, such as "U", "F5" or "MediaPlayPause". */
  readonly key: string;
}

const range = (count: number, nameOf: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => nameOf(index));

/** Keys that type nothing, so that they may be used without a modifier. */
const functionKeys: readonly string[] = [
  ...range(24, (index) => `F${index + 1}`),
  'MediaPlayPause',
  'MediaStop',
  'MediaNextTrack',
  'MediaPreviousTrack',
];

const otherKeys: readonly string[] = [
  ...range(26, (index) => String.fromCharCode('A'.charCodeAt(0) + index)),
  ...range(10, String),
  ...['Space', 'Enter', 'Tab', 'Insert', 'Delete', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Up', 'Down', 'Left', 'Right'],
];

const keyNames = byLowerCase([...functionKeys, ...otherKeys].map((name) => [name, name]));

/** The other names are Electron's too. */
const modifierNames = byLowerCase<Modifier>([
  ...modifiers.map((name) => [name, name] as const),
  ['Control', 'Ctrl'],
  ['Option', 'Alt'],
  ['Super', 'Meta'],
  ['Command', 'Meta'],
  ['Cmd', 'Meta'],
]);

function byLowerCase<Name extends string>(
  names: readonly (readonly [string, Name])[],
): ReadonlyMap<string, Name> {
  return new Map(names.map(([name, meaning]) => [name.toLowerCase(), meaning]));
}

/**
 * Reads keys written as in "Ctrl+Shift+U". Upper and lower case and the order of the modifiers don't matter. Returns
 * undefined if a name is unknown, or if the keys can't be a shortcut.
 */
export function readAccelerator(text: string): KeyCombination | undefined {
  const words = text.toLowerCase().split('+');
  const key = keyNames.get(words.at(-1) ?? '');
  const held = words.slice(0, -1).map((word) => modifierNames.get(word));
  if (key === undefined || held.includes(undefined) || new Set(held).size < held.length) return undefined;
  const combination = { modifiers: modifiers.filter((name) => held.includes(name)), key };
  return canBeShortcut(combination) ? combination : undefined;
}

/** Writes keys in the one way in which the app writes them. Two accelerators for the same keys become equal. */
export function writeAccelerator({ modifiers: held, key }: KeyCombination): string {
  return [...held, key].join('+');
}

/** Returns an accelerator of the settings as the app writes it; undefined if there is none, or if it can't be a shortcut. */
export function normalizedAccelerator(text: string | null): string | undefined {
  const combination = readAccelerator(text ?? '');
  return combination && writeAccelerator(combination);
}

/** Whether keys may be a shortcut: known ones that nobody presses to type something. Shift alone types capitals. */
export function canBeShortcut({ modifiers: held, key }: KeyCombination): boolean {
  if (functionKeys.includes(key)) return true;
  return otherKeys.includes(key) && held.some((name) => name !== 'Shift');
}

/** An accelerator that can be a shortcut. */
export const acceleratorSchema = z.string().refine((text) => readAccelerator(text) !== undefined);
