import { expect, test } from 'vitest';
import { clausesInLine, factsInLine, namesInLine, sentencesInLine } from '../messages/in-line.ts';

test.each([
  [sentencesInLine, 'a b c'],
  [factsInLine, 'a · b · c'],
  [clausesInLine, 'a; b; c'],
  [namesInLine, 'a, b, c'],
])('%o joins all texts, one is itself, and none is nothing', (inLine, all) => {
  expect(inLine(['a', 'b', 'c'])).toBe(all);
  expect(inLine(['a'])).toBe('a');
  expect(inLine([])).toBe('');
});
