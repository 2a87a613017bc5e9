import { expect, test } from 'vitest';
import { writeAccelerator } from '../../../core/settings/accelerator.ts';
import { combinationOf, type KeyPress } from './pressed-keys.ts';

type Press = Partial<Omit<KeyPress, 'getModifierState'>> & { altGraph?: boolean };

function recorded({ altGraph = false, ...press }: Press): string | undefined {
  const combination = combinationOf({
    key: '',
    code: '',
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    getModifierState: () => altGraph,
    ...press,
  });
  return combination && writeAccelerator(combination);
}

const ctrl = { ctrlKey: true };

test.each<[string, Press, string]>([
  ['a letter', { ...ctrl, shiftKey: true, key: 'U', code: 'KeyU' }, 'Ctrl+Shift+U'],
  ['a letter elsewhere on a German keyboard', { ...ctrl, key: 'z', code: 'KeyY' }, 'Ctrl+Z'],
  ['a letter of a Russian keyboard', { ...ctrl, key: 'г', code: 'KeyU' }, 'Ctrl+U'],
  ['Option on macOS, which types ¨', { altKey: true, key: 'Dead', code: 'KeyU' }, 'Alt+U'],
  ['a digit with Shift', { ...ctrl, shiftKey: true, key: '!', code: 'Digit1' }, 'Ctrl+Shift+1'],
  ['a digit of a French keyboard', { ...ctrl, key: 'é', code: 'Digit2' }, 'Ctrl+2'],
  ['an arrow', { metaKey: true, altKey: true, key: 'ArrowLeft', code: 'ArrowLeft' }, 'Alt+Meta+Left'],
  ['the space bar', { ...ctrl, key: ' ', code: 'Space' }, 'Ctrl+Space'],
  ['a function key alone', { key: 'F9', code: 'F9' }, 'F9'],
  ['a media key alone', { key: 'MediaTrackNext', code: 'MediaTrackNext' }, 'MediaNextTrack'],
])('%s', (_what, press, accelerator) => {
  expect(recorded(press)).toBe(accelerator);
});

test.each<[string, Press]>([
  ['a letter alone', { key: 'u', code: 'KeyU' }],
  ['a capital letter', { shiftKey: true, key: 'U', code: 'KeyU' }],
  ['an umlaut, which other layouts don’t have', { ...ctrl, key: 'ö', code: 'Semicolon' }],
  ['a digit of the numeric keypad', { ...ctrl, key: '1', code: 'Numpad1' }],
  ['AltGr and Q, which types @', { ...ctrl, altKey: true, altGraph: true, key: '@', code: 'KeyQ' }],
  ['a key without a name', { ...ctrl, key: 'Unidentified', code: '' }],
])('%s can’t be a shortcut', (_what, press) => {
  expect(recorded(press)).toBeUndefined();
});
