import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommandLine } from './parse.ts';
import { writeRequest } from './protocol.ts';
import { readRequest } from './read-request.ts';
import { verbs } from './verbs.ts';

const command = fc.constantFrom(...verbs.map(({ name }) => name), '--json', '-r', '.');
const duration = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom('s', 'm', 'h', ''))
  .map(([count, unit]) => `${String(count)}${unit}`);
const word = fc.oneof(
  command,
  duration,
  fc.constantFrom('side-bend', 'tomorrow', '--no-sandbox'),
  fc.string(),
);

test('any command line is either refused or becomes a request that the app can read', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.boolean(), (words, unpackaged) => {
      const commandLine = parseCommandLine(['uncurl', ...words], unpackaged);
      if (commandLine.kind === 'request') {
        expect(readRequest(writeRequest(commandLine.request)).request).toEqual(commandLine.request);
      }
    }),
  );
});

/** Words that no switch, option or command is made of: their parts are in none of the families. */
const strangeWord = fc
  .tuple(
    fc.constantFrom('-', '--', '---', ''),
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.string({ maxLength: 8 }),
  )
  .map(([dashes, name, end]) => `${dashes}x${name}${end}`);

test('an unknown word before the command is refused, never ignored', () => {
  const before = fc.array(fc.constantFrom('--no-sandbox', '--lang=de', '-psn_0_1'), { maxLength: 2 });
  const after = fc.array(command, { maxLength: 2 });
  fc.assert(
    fc.property(before, strangeWord, after, (switches, strange, words) => {
      fc.pre(!words.includes('--help'));
      const commandLine = parseCommandLine(['uncurl', ...switches, strange, ...words], false);
      expect(commandLine).toMatchObject({
        kind: 'usageError',
        text: expect.stringContaining(strange) as string,
      });
    }),
  );
});

test('every slip of one letter in an option or a command with dashes is refused', () => {
  const own = ['--help', '--version', '--json', ...verbs.map(({ name }) => `--${name}`)];
  const slip = fc
    .tuple(fc.constantFrom(...own), fc.nat(), fc.stringMatching(/^[a-z]?$/))
    .map(([name, at, letter]) => {
      const index = 2 + (at % (name.length - 2));
      return name.slice(0, index) + letter + name.slice(index + 1);
    })
    .filter((name) => !['--help', '--version', '--'].includes(name));
  fc.assert(
    fc.property(slip, (name) => {
      expect(parseCommandLine(['uncurl', name], false)).toMatchObject({ kind: 'usageError' });
    }),
  );
});
