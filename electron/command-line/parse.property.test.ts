import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCommandLine } from './parse.ts';
import { readRequest, writeRequest } from './protocol.ts';
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
        expect(readRequest(writeRequest(commandLine.request))).toEqual(commandLine.request);
      }
    }),
  );
});
