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

test('an offer has the length of the routine and can be started', () => {
  expect(offerOf(routineOf('side-bend', 'side-bend'))).toMatchObject({
    canStart: true,
    note: undefined,
    // Two stretches of 14 s, and 10 s to get into position for the second one.
    durationMs: 38_000,
  });
});

test('a routine with a stretch that the back profile rules out can be picked, with a note that names the stretch', () => {
  const routine = routineOf('side-bend', 'forward-fold');
  expect(offerOf(routine)?.canStart).toBe(true);
  expect(offerOf(routine, { backProfile: { disc: true, backCondition: false } })).toMatchObject({
    canStart: true,
    note: { key: 'routine_back_profile', values: { stretch: 'forward-fold' } },
  });
});

test('a routine with a hidden stretch cannot be started, and names the stretch', () => {
  expect(offerOf(routineOf('side-bend', 'bridge'), { hidden: ['side-bend'] })).toMatchObject({
    canStart: false,
    note: { key: 'routine_hidden', values: { stretch: 'side-bend' } },
  });
});

test('a routine that needs a place outside the settings can be started, with a note', () => {
  const routine = routineOf('side-bend', 'bridge');
  expect(offerOf(routine)).toMatchObject({ canStart: true, note: { key: 'routine_places' } });
  const places = { seated: true, standing: true, floor: true };
  expect(offerOf(routine, { places })?.note).toBeUndefined();
});

test('a routine with a missing stretch can’t start, and says so', () => {
  expect(offerOf(routineOf('side-bend', 'handstand'))).toMatchObject({
    items: [{ entry: { stretch: { id: 'side-bend' } } }],
    canStart: false,
    note: { key: 'routine_missing' },
  });
  expect(offerOf(routineOf('headstand', 'handstand'))).toMatchObject({ items: [], durationMs: 0 });
});

test('routines without a note come first; otherwise their order does not change', () => {
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
