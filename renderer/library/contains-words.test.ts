import * as fastCheck from 'fast-check';
import { expect, test } from 'vitest';
import { containsWords } from './contains-words.ts';

test.each([
  ['Child’s pose', 'child', true],
  ['Child’s pose', "CHILD'S", true],
  ['Child’s pose', 'pose child', true],
  ['Child’s pose', '  pose  ', true],
  ['Child’s pose', '', true],
  ['Child’s pose', '   ', true],
  ['Child’s pose', 'pose bridge', false],
  ['Dehnung für den Rücken', 'ruck fur', true],
  ['Dehnung fur den Rucken', 'Rücken', true],
  ['Étirement', 'E\u0301TIR', true],
  ['İstanbul', 'istanbul', true],
  ['Side bend', 'sidebend', false],
])('%j contains %j: %s', (text, query, contains) => {
  expect(containsWords(text, query)).toBe(contains);
});

test('a text contains its own words in any order and case', () => {
  const words = fastCheck.array(fastCheck.stringMatching(/^[a-zäéñçøA-Z]{1,8}$/), {
    minLength: 1,
    maxLength: 5,
  });
  fastCheck.assert(
    fastCheck.property(words, (each) => {
      const query = each.toReversed().join('  ').toUpperCase();
      expect(containsWords(each.join(' '), query)).toBe(true);
    }),
  );
});
