import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArguments } from './parse.ts';
import { readRequest, writeRequest } from './protocol.ts';

const verb = fc.constantFrom(
  'start',
  'pause',
  'snooze',
  'was-away',
  'skip',
  'status',
  'quit',
  'choose',
  '--json',
  '-r',
  '.',
);
const duration = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom('s', 'm', 'h', ''))
  .map(([count, unit]) => `${String(count)}${unit}`);
const word = fc.oneof(verb, duration, fc.constantFrom('side-bend', 'tomorrow', '--no-sandbox'), fc.string());

test('whatever the words are, they are refused, or ask for something that the app understands', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), fc.boolean(), (words, unpackaged) => {
      const asked = readArguments(['uncurl', ...words], unpackaged);
      if (asked.kind === 'request') {
        expect(readRequest(writeRequest(asked.request))).toEqual(asked.request);
      }
    }),
  );
});
