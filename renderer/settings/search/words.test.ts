import { expect, test } from 'vitest';
import { containEvery, wordsOf } from './words.ts';

const setting = ['Keep the window in front', 'Other windows can’t cover a stretch.', 'The session'];
const finds = (query: string, texts = setting): boolean => containEvery(wordsOf(query), texts);

test.each([
  'window',
  'WINDOW front',
  'front  keep',
  'can’t',
  "can't cover",
  'session',
  'wind',
  ' stretch. ',
  '',
  '  ',
])('“%s” finds it', (query) => {
  expect(finds(query)).toBe(true);
});

test.each(['volume', 'window volume', 'frontkeep', 'front Other windows volume'])('“%s” doesn’t', (query) => {
  expect(finds(query)).toBe(false);
});

test('accents needn’t be typed, and may be', () => {
  expect(finds('resume', ['Résumé'])).toBe(true);
  expect(finds('RÉSUMÉ', ['resume'])).toBe(true);
  expect(finds('re\u0301sume\u0301', ['résumé'])).toBe(true);
});
