import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../../content/library.ts';
import { defaultSettings, type Settings } from '../../../core/settings/settings.ts';
import { sampleVariant, libraryOf, sampleStretch } from '../../../core/choice/testing/sample-stretches.ts';
import { hasWarnings, warningsOf } from './warnings.ts';

const gently = { id: 'source/wright-pt/gently', sentence: 'Go gently.' };
const floorOnly = { id: 'bow/floor', sentence: 'On the floor later.', variant: 'floor' };
const chair = sampleVariant({ id: 'chair' });
const floor = sampleVariant({ id: 'floor' });

function item(id: string, cautions: LibraryEntry['cautions'], variant = chair) {
  const [entry] = libraryOf(sampleStretch({ id, ruledOutBy: id === 'bow' ? ['disc'] : [] }));
  return { entry: { ...entry!, words: { ...entry!.words, name: id.toUpperCase() }, cautions }, variant };
}
const bow = item('bow', [gently, { id: 'bow/disc', sentence: 'Not with a disc.' }, floorOnly]);
const turn = item('turn', [gently]);
const stand = item('stand', []);

const nothing = { cautionsRead: [], askedDoctor: [] };
const withBack = (backProfile: Partial<Settings['backProfile']>): Settings => ({
  ...defaultSettings,
  backProfile: { disc: false, backCondition: false, ...backProfile },
});
const idsOf = (entries: readonly LibraryEntry[]) => entries.map(({ stretch }) => stretch.id);

describe('cautions', () => {
  const cautionsOf = (...parts: Parameters<typeof warningsOf>) =>
    warningsOf(...parts).cautions.map(({ id, stretches }) => [id, ...stretches]);

  it('are those that haven’t been read', () => {
    expect(cautionsOf([bow], defaultSettings, nothing)).toEqual([
      [gently.id, 'BOW'],
      ['bow/disc', 'BOW'],
    ]);
    const read = { ...nothing, cautionsRead: ['bow/disc'] };
    expect(cautionsOf([bow], defaultSettings, read)).toEqual([[gently.id, 'BOW']]);
  });

  it('need no reading again for another stretch of the same source', () => {
    const read = { ...nothing, cautionsRead: [gently.id] };
    expect(hasWarnings(warningsOf([turn], defaultSettings, read))).toBe(false);
    expect(hasWarnings(warningsOf([stand], defaultSettings, nothing))).toBe(false);
  });

  it('come once in a routine, with the names of all stretches that they are about', () => {
    expect(cautionsOf([turn, stand, bow, turn], defaultSettings, nothing)).toEqual([
      [gently.id, 'TURN', 'BOW'],
      ['bow/disc', 'BOW'],
    ]);
  });

  it('of a variant come only with that variant', () => {
    const onFloor = { ...bow, variant: floor };
    expect(cautionsOf([onFloor], defaultSettings, nothing).map(([id]) => id)).toContain(floorOnly.id);
  });
});

describe('the back profile', () => {
  it('warns each time of a stretch that it rules out', () => {
    const read = { cautionsRead: [gently.id, 'bow/disc'], askedDoctor: ['bow', 'turn'] };
    expect(idsOf(warningsOf([turn, bow, bow], withBack({ disc: true }), read).ruledOut)).toEqual(['bow']);
    expect(hasWarnings(warningsOf([turn, bow], withBack({ backCondition: true }), read))).toBe(false);
  });

  it.each([{ disc: true }, { backCondition: true }])(
    'with %o says to ask the doctor, about each stretch once',
    (backProfile) => {
      const settings = withBack(backProfile);
      expect(idsOf(warningsOf([turn, stand, turn], settings, nothing).toAskAbout)).toEqual(['turn', 'stand']);
      const asked = { ...nothing, askedDoctor: ['turn'] };
      expect(idsOf(warningsOf([turn, stand], settings, asked).toAskAbout)).toEqual(['stand']);
    },
  );

  it('without a tick says nothing', () => {
    const { ruledOut, toAskAbout } = warningsOf([bow], withBack({}), nothing);
    expect([ruledOut, toAskAbout]).toEqual([[], []]);
  });
});
