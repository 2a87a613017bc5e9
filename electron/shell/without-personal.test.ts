import fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPersonal } from './without-personal.ts';

const onLinux = { home: '/home/ada', user: 'ada', host: 'analytical-engine' };
const onWindows = { home: 'C:\\Users\\Ada Byron', user: 'Ada Byron', host: 'ENGINE' };

test.each([
  ['open /home/ada/.config/Uncurl/state.json', 'open ~/.config/Uncurl/state.json'],
  ['file:///home/ada/x.js:1:2', 'file://~/x.js:1:2'],
  ['/media/ada/stick and /run/user/ada', '/media/<user>/stick and /run/user/<user>'],
  ['/home/adamant, canada and adaptive stay', '/home/adamant, canada and adaptive stay'],
  ['ADA on Analytical-Engine', '<user> on <computer>'],
  ['ada_2026', '<user>_2026'],
])('on Linux: %s', (text, expected) => {
  expect(withoutPersonal(text, onLinux)).toBe(expected);
});

test.each([
  ['open C:\\Users\\Ada Byron\\AppData\\x', 'open ~\\AppData\\x'],
  ['file:///C:/Users/Ada%20Byron/x.js', 'file:///~/x.js'],
  ['{"path":"C:\\\\Users\\\\Ada Byron\\\\x"}', '{"path":"~\\\\x"}'],
  ['c:\\users\\ada byron\\x', '~\\x'],
  ['\\\\engine\\share', '\\\\<computer>\\share'],
])('on Windows: %s', (text, expected) => {
  expect(withoutPersonal(text, onWindows)).toBe(expected);
});

test('a home or name of one character isn’t replaced everywhere', () => {
  expect(withoutPersonal('/a/b', { home: '/', user: 'a', host: '' })).toBe('/a/b');
});

test('no name is left as a word', () => {
  const name = fastCheck.stringMatching(/^[a-z][a-z0-9.+()-]{1,8}[a-z0-9]$/);
  const between = fastCheck.constantFrom('/', ' ', ':', '"', '\n', '\\', '.js (', '%20');
  fastCheck.assert(
    fastCheck.property(name, name, fastCheck.array(between), (user, host, gaps) => {
      const text = ['', ...gaps].map((gap) => `${gap}/home/${user}/x /mnt/${user} ${host}`).join('');
      const left = withoutPersonal(text, { home: `/home/${user}`, user, host });
      expect(left.split(/[^\p{L}\p{N}.+()-]+/u)).not.toContain(user);
      expect(left.split(/[^\p{L}\p{N}.+()-]+/u)).not.toContain(host);
    }),
  );
});
