/** Keys as the user's system writes them: "Ctrl+Shift+U", or "⇧⌘U" on macOS. */
import type { KeyCombination, Modifier } from '../../../core/settings/accelerator.ts';
import * as m from '../../../messages/compiled/messages.js';

/** Each system's modifiers in the order in which it writes them. */
interface Modifiers {
  readonly symbols: readonly (readonly [Modifier, string])[];
  /** What is between two keys. */
  readonly between: string;
}

const mac: Modifiers = {
  symbols: [
    ['Ctrl', '⌃'],
    ['Alt', '⌥'],
    ['Shift', '⇧'],
    ['Meta', '⌘'],
  ],
  between: '',
};

const pc = (meta: string): Modifiers => ({
  symbols: [
    ['Meta', meta],
    ['Ctrl', 'Ctrl'],
    ['Alt', 'Alt'],
    ['Shift', 'Shift'],
  ],
  between: '+',
});

const windows = pc('Win');
const linux = pc('Super');

function modifiersOf(platform: NodeJS.Platform): Modifiers {
  if (platform === 'darwin') return mac;
  return platform === 'win32' ? windows : linux;
}

const keyWords: ReadonlyMap<string, () => string> = new Map([
  ['Space', m.key_space],
  ['Up', () => '↑'],
  ['Down', () => '↓'],
  ['Left', () => '←'],
  ['Right', () => '→'],
  ['PageUp', m.key_page_up],
  ['PageDown', m.key_page_down],
  ['MediaPlayPause', m.key_play_pause],
  ['MediaStop', m.key_stop],
  ['MediaNextTrack', m.key_next_track],
  ['MediaPreviousTrack', m.key_previous_track],
]);

/** Returns keys in words. Without a key, as long as only modifiers are held down, an ellipsis stands for it. */
export function sayKeys(
  { modifiers, key }: { readonly modifiers: readonly Modifier[]; readonly key?: KeyCombination['key'] },
  platform: NodeJS.Platform,
): string {
  const { symbols, between } = modifiersOf(platform);
  const held = symbols.filter(([name]) => modifiers.includes(name)).map(([, symbol]) => symbol);
  const last = key === undefined ? '…' : (keyWords.get(key)?.() ?? key);
  return [...held, last].join(between);
}

/** The modifiers of which a shortcut needs one, for a sentence. */
export function neededModifiers(platform: NodeJS.Platform): string[] {
  return modifiersOf(platform)
    .symbols.filter(([name]) => name !== 'Shift')
    .map(([, symbol]) => symbol);
}
