import { expect, test } from 'vitest';
import { inPseudoLocale, isUntranslated, pseudoText } from './pseudo-locale.ts';

test.each([
  ['Settings', 'Sééttííngs'],
  ['Snooze {minutes} min', 'Snóóóózéé {minutes} míín'],
  ['After Uncurl', 'Ááftéér Uncurl'],
  ['14:30', '14:30'],
])('%s is %s', (text, pseudo) => {
  expect(pseudoText(text)).toBe(pseudo);
});

test('changes a message’s patterns, but not how they are chosen', () => {
  const message = {
    declarations: ['input count', 'local many = count: plural'],
    selectors: ['many'],
    match: { 'many=one': '{count} set', 'many=other': '{count} sets' },
  };
  expect(inPseudoLocale({ $schema: 'https://example.com/a', home: [message] })).toEqual({
    $schema: 'https://example.com/a',
    home: [{ ...message, match: { 'many=one': '{count} séét', 'many=other': '{count} sééts' } }],
  });
});

test('recognizes a text outside the pseudo-locale by its vowels', () => {
  expect(isUntranslated('Settings')).toBe(true);
  expect(isUntranslated(pseudoText('Settings of Uncurl'))).toBe(false);
  expect(isUntranslated('14:30 · 3')).toBe(false);
});
