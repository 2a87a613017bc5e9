import { expect, test } from 'vitest';
import { shortcutOf, type KeyPress } from './shortcut.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false, isComposing: false };
const press = (key: string, code: string, changed: Partial<KeyPress> = {}): KeyPress => ({
  ...plain,
  getModifierState: () => false,
  key,
  code,
  ...changed,
});

/** What the keys of the shortcuts M, R and V type on each layout, as browsers report them. */
const layouts: Record<string, [key: string, code: string, shortcut: string][]> = {
  QWERTY: [
    ['m', 'KeyM', 'm'],
    ['r', 'KeyR', 'r'],
    ['v', 'KeyV', 'v'],
  ],
  QWERTZ: [
    ['m', 'KeyM', 'm'],
    ['z', 'KeyY', 'z'],
    ['ö', 'Semicolon', 'ö'],
  ],
  AZERTY: [
    ['m', 'Semicolon', 'm'],
    [',', 'KeyM', ','],
    ['v', 'KeyV', 'v'],
    ['é', 'Digit2', 'é'],
  ],
  Dvorak: [
    ['m', 'KeyM', 'm'],
    ['r', 'KeyO', 'r'],
    ['p', 'KeyR', 'p'],
    ['v', 'Period', 'v'],
    ['k', 'KeyV', 'k'],
  ],
  Colemak: [
    ['r', 'KeyS', 'r'],
    ['p', 'KeyR', 'p'],
  ],
  'Turkish F': [
    ['ö', 'KeyX', 'ö'],
    ['m', 'KeyL', 'm'],
  ],
  Russian: [
    ['ь', 'KeyM', 'm'],
    ['к', 'KeyR', 'r'],
    ['м', 'KeyV', 'v'],
  ],
  Ukrainian: [
    ['ь', 'KeyM', 'm'],
    ['к', 'KeyR', 'r'],
    ['м', 'KeyV', 'v'],
  ],
  Greek: [
    ['μ', 'KeyM', 'm'],
    ['ρ', 'KeyR', 'r'],
    ['ω', 'KeyV', 'v'],
  ],
  Hebrew: [
    ['צ', 'KeyM', 'm'],
    ['ר', 'KeyR', 'r'],
    ['ה', 'KeyV', 'v'],
  ],
  Arabic: [
    ['ة', 'KeyM', 'm'],
    ['ق', 'KeyR', 'r'],
    ['ر', 'KeyV', 'v'],
    ['لا', 'KeyB', 'b'],
  ],
  'Japanese kana': [
    ['も', 'KeyM', 'm'],
    ['す', 'KeyR', 'r'],
    ['ひ', 'KeyV', 'v'],
  ],
  Hindi: [
    ['स', 'KeyM', 'm'],
    ['ी', 'KeyR', 'r'],
    ['न', 'KeyV', 'v'],
  ],
};
const presses = Object.entries(layouts).flatMap(([layout, keys]) =>
  keys.map((all) => [layout, ...all] as const),
);

test.each(presses)('%s: the key that types %s at %s is the shortcut %s', (_layout, key, code, shortcut) => {
  expect(shortcutOf(press(key, code))).toBe(shortcut);
});

test.each(presses)('%s: with Shift or Caps Lock, %s at %s is the same shortcut', (_, key, code, shortcut) => {
  expect(shortcutOf(press(key.toUpperCase(), code))).toBe(shortcut);
});

test('a letter of another script that has no Latin letter beside it is no shortcut', () => {
  expect(shortcutOf(press('ж', 'Semicolon'))).toBeUndefined();
  expect(shortcutOf(press('ё', 'Backquote'))).toBeUndefined();
});

test.each([' ', 'Escape', 'ArrowLeft', 'ArrowRight', 'Enter'])('"%s" has its own name', (key) => {
  expect(shortcutOf(press(key, ''))).toBe(key);
});

test.each<[string, Partial<KeyPress>]>([
  ['Ctrl', { ctrlKey: true }],
  ['Alt', { altKey: true }],
  ['Meta', { metaKey: true }],
  ['AltGr', { getModifierState: (name) => name === 'AltGraph' }],
  ['an input method', { isComposing: true }],
  ['an accent', { key: 'Dead' }],
  ['an input method that reports no key', { key: 'Process' }],
  ['an unknown key', { key: 'Unidentified' }],
])('with %s it is no shortcut', (_why, changed) => {
  expect(shortcutOf(press('m', 'KeyM', changed))).toBeUndefined();
  expect(shortcutOf(press('ь', 'KeyM', changed))).toBeUndefined();
});
