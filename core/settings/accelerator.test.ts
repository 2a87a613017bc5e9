import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { canBeShortcut, modifiers, readAccelerator, writeAccelerator } from './accelerator.ts';

const read = (text: string): string | undefined => {
  const combination = readAccelerator(text);
  return combination && writeAccelerator(combination);
};

test.each([
  ['Ctrl+Shift+U', 'Ctrl+Shift+U'],
  ['shift+control+u', 'Ctrl+Shift+U'],
  ['Command+Option+PageUp', 'Alt+Meta+PageUp'],
  ['Super+1', 'Meta+1'],
  ['F5', 'F5'],
  ['Shift+f24', 'Shift+F24'],
  ['mediaplaypause', 'MediaPlayPause'],
])('%s is read and written as %s', (text, written) => {
  expect(read(text)).toBe(written);
});

test.each([
  ['a letter without a modifier', 'U'],
  ['a capital letter', 'Shift+U'],
  ['an arrow without a modifier', 'Left'],
  ['only modifiers', 'Ctrl+Shift'],
  ['a modifier twice', 'Ctrl+Control+U'],
  ['two keys', 'Ctrl+U+V'],
  ['an unknown modifier', 'Hyper+U'],
  ['a key that depends on the layout', 'Ctrl+;'],
  ['Esc, which cancels recording', 'Ctrl+Escape'],
  ['Backspace, which removes a shortcut', 'Ctrl+Backspace'],
  ['blanks', 'Ctrl + U'],
  ['a name of JavaScript', 'Ctrl+constructor'],
  ['nothing', ''],
])('%s is refused: %s', (_case, text) => {
  expect(readAccelerator(text)).toBeUndefined();
});

test('whatever is read can be a shortcut, and is read again from how it is written', () => {
  const words = [...modifiers, 'Control', 'cmd', 'U', '7', 'F12', 'Space', 'MediaStop', '', 'x y', '+'];
  const texts = fastCheck.array(fastCheck.constantFrom(...words)).map((parts) => parts.join('+'));
  fastCheck.assert(
    fastCheck.property(fastCheck.oneof(texts, fastCheck.string()), (text) => {
      const combination = readAccelerator(text);
      fastCheck.pre(combination !== undefined);
      expect(canBeShortcut(combination)).toBe(true);
      expect(readAccelerator(writeAccelerator(combination))).toEqual(combination);
    }),
  );
});
