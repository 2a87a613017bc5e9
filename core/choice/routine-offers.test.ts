import { expect, test } from 'vitest';
import type { RoutineEntry } from '../../content/routine-library.ts';
import { libraryOf, sampleStretch, sampleVariant } from './testing/sample-stretches.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { routineOffers } from './routine-offers.ts';

const library = libraryOf(
  sampleStretch({ id: 'forward-fold', ruledOutBy: ['disc'] }),
  sampleStretch({ id: 'side-bend' }),
  sampleStretch({ id: 'bridge', variants: [sampleVariant({ id: 'floor', places: ['floor'] })] }),
);
const routineOf = (...stretches: string[]): RoutineEntry => ({
  routine: {
    id: 'sample',
    combinedBy: 'uncurl',
    items: stretches.map((stretch) => ({ stretch, variant: stretch === 'bridge' ? 'floor' : 'plain' })),
  },
  words: { name: 'Sample', summary: 'For tests.' },
});
const offerOf = (entry: RoutineEntry, settings: Partial<Settings> = {}) =>
  routineOffers([entry], library, { ...defaultSettings, ...settings })[0];

test('a routine can be started, and says how long it takes', () => {
  expect(offerOf(routineOf('side-bend', 'side-bend'))).toMatchObject({
    canStart: true,
    note: undefined,
    // Twice the stretch of 19 s, with 5 s more to read what is next.
    durationMs: 43_000,
  });
});

test('one with a stretch that may not suit the back is not offered, and says which', () => {
  const routine = routineOf('side-bend', 'forward-fold');
  expect(offerOf(routine)?.canStart).toBe(true);
  expect(offerOf(routine, { backProfile: { disc: true, backCondition: false } })).toMatchObject({
    canStart: false,
    note: { key: 'routine_back_profile', values: { stretch: 'forward-fold' } },
  });
});

test('neither is one with a stretch that the person never wants to see', () => {
  expect(offerOf(routineOf('side-bend', 'bridge'), { hidden: ['side-bend'] })).toMatchObject({
    canStart: false,
    note: { key: 'routine_hidden', values: { stretch: 'side-bend' } },
  });
});

test('one that takes another place than reminders may ask for can be started, and says so', () => {
  const routine = routineOf('side-bend', 'bridge');
  expect(offerOf(routine)).toMatchObject({ canStart: true, note: { key: 'routine_places' } });
  const places = { seated: true, standing: true, floor: true };
  expect(offerOf(routine, { places })?.note).toBeUndefined();
});

test('one whose stretches are not all in the library is not shown', () => {
  expect(offerOf(routineOf('side-bend', 'handstand'))).toBeUndefined();
});

test('those that fit the settings come first, in the order in which they are given', () => {
  const routines = [
    ['bridge', 'side-bend'],
    ['side-bend', 'side-bend'],
    ['side-bend', 'forward-fold'],
  ].map((stretches) => routineOf(...stretches));
  const [floor, ...allowed] = routines;
  expect(routineOffers(routines, library, defaultSettings).map(({ entry }) => entry)).toEqual([
    ...allowed,
    floor,
  ]);
});
