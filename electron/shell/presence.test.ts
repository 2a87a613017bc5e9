import { expect, test } from 'vitest';
import { readPresence } from './presence.ts';

const report = { available: true, by: 'test' };
const unlocked = { locked: false, report };
const window = { isFocused: true };

test('idle seconds are those of the faster clock', () => {
  const idle = { read: () => 3, report };
  expect(readPresence(idle, unlocked, window, 60)).toEqual({
    idleSeconds: 180,
    locked: false,
    typing: false,
    windowFocused: true,
  });
});

test('what cannot be read stays unknown', () => {
  const idle = { read: () => null, report };
  expect(readPresence(idle, unlocked, window, 60).idleSeconds).toBeNull();
});
