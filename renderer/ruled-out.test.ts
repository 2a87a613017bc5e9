import { expect, test } from 'vitest';
import { libraryOf, sampleStretch } from '../core/choice/testing/sample-stretches.ts';
import { defaultSettings, type Settings } from '../core/settings/settings.ts';
import { whyRuledOut } from './ruled-out.ts';

const withDisc: Settings = { ...defaultSettings, backProfile: { disc: true, backCondition: true } };
const [entry] = libraryOf(sampleStretch({ id: 'bow', ruledOutBy: ['disc'], cautions: ['disc'] }));
const bow = { ...entry!, words: { ...entry!.words, cautions: { disc: 'The way back up strains a disc.' } } };

test('the reason is the stretch’s own caution, with its id', () => {
  expect(whyRuledOut(bow, withDisc)).toEqual([
    { id: 'bow/disc', sentence: 'The way back up strains a disc.' },
  ]);
});

test('the reason is a general one if the stretch gives none', () => {
  expect(whyRuledOut(entry!, withDisc).map(({ sentence }) => sentence)).toEqual([
    'It may not suit you with a disc injury or a disc condition.',
  ]);
});

test('there is no reason unless the user has the condition and it rules the stretch out', () => {
  expect(whyRuledOut(bow, defaultSettings)).toEqual([]);
  const [other] = libraryOf(sampleStretch({ id: 'other' }));
  expect(whyRuledOut(other!, withDisc)).toEqual([]);
});
