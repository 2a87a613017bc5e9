import { expect, test } from 'vitest';
import { readAccelerator } from '../../../core/settings/accelerator.ts';
import { neededModifiers, sayKeys } from './key-words.ts';

test.each([
  ['Ctrl+Shift+U', 'linux', 'Ctrl+Shift+U'],
  ['Ctrl+Meta+U', 'linux', 'Super+Ctrl+U'],
  ['Shift+Meta+U', 'win32', 'Win+Shift+U'],
  ['Shift+Meta+U', 'darwin', '⇧⌘U'],
  ['Ctrl+Alt+Left', 'darwin', '⌃⌥←'],
  ['Ctrl+PageUp', 'linux', 'Ctrl+Page Up'],
  ['MediaNextTrack', 'win32', 'Next Track'],
] as const)('%s on %s is written %s', (accelerator, platform, words) => {
  const combination = readAccelerator(accelerator);
  expect(combination && sayKeys(combination, platform)).toBe(words);
});

test('keys that are being pressed end with an ellipsis', () => {
  expect(sayKeys({ modifiers: ['Ctrl', 'Shift'] }, 'linux')).toBe('Ctrl+Shift+…');
});

test('a sentence names the modifiers as the system does', () => {
  expect(neededModifiers('darwin')).toEqual(['⌃', '⌥', '⌘']);
  expect(neededModifiers('win32')).toEqual(['Win', 'Ctrl', 'Alt']);
});
