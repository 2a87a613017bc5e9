import { expect, test } from 'vitest';
import { reasonOf, whyNone } from './reason.ts';

test('an error’s message, and whatever else was thrown as text', () => {
  expect(reasonOf(new Error('no bus'))).toBe('no bus');
  expect(reasonOf('no bus')).toBe('no bus');
});

test('each failure with its name, but what several have in common once', () => {
  expect(whyNone([])).toBe('');
  expect(
    whyNone([
      { name: 'Mutter', reason: 'no bus' },
      { name: 'logind', reason: 'no socket' },
      { name: 'screen saver', reason: 'no bus' },
    ]),
  ).toBe('no bus; logind: no socket');
});
