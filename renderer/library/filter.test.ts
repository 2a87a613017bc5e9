import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings/settings.ts';
import { readLibrary } from '../../tools/read-library.ts';
import { filtered, isOpen, noFilter, ownSource, sourcesIn, type LibraryFilter } from './filter.ts';

const { entries } = readLibrary();
const [first] = entries;
const own = {
  ...first!,
  stretch: { ...first!.stretch, id: 'mine', source: { title: 'Exercise sheet' } },
  words: { ...first!.words, name: 'Zigzag' },
};
const all = [...entries, own];

const found = (filter: Partial<LibraryFilter>) =>
  filtered(all, { ...noFilter, ...filter }, defaultSettings).map(
    ({ entry, variant }) => `${entry.stretch.id}, ${variant.id}`,
  );

test('without a filter, all stretches are there by name, each in the variant that would be started', () => {
  const everything = found({});
  expect(everything).toHaveLength(all.length);
  expect(everything[0]).toBe('all-fours-leg-slide, floor');
  expect(everything.at(-1)).toBe('mine, floor');
  expect(everything).toContain('forward-fold, seated');
});

describe('each filter by itself', () => {
  test.each<[Partial<LibraryFilter>, string[]]>([
    [
      { place: 'standing' },
      ['childs-pose, counter', 'forward-fold, standing', 'side-bend, standing', 'supported-cat-cow, desk'],
    ],
    [{ does: 'side' }, ['quadratus-lumborum-turn, floor', 'side-bend, standing']],
    // Child's pose stretches the hip only at a counter.
    [{ does: 'hip' }, ['childs-pose, counter', 'hip-flexor-lunge, floor']],
    [{ source: 'body-maintenance' }, ['forward-fold, seated']],
    [{ source: ownSource }, ['mine, floor']],
    [{ search: 'FÓRWARD' }, ['forward-fold, seated', 'quadratus-lumborum-turn, floor']],
    [{ search: 'standing fold' }, ['forward-fold, seated']],
    [{ search: 'obliques trunk bend' }, ['side-bend, standing']],
    [{ search: 'no such thing' }, []],
  ])('%j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  test('uses the length of the shown variant', () => {
    for (const minutes of [1, 3, 5]) {
      const short = filtered(all, { ...noFilter, minutes }, defaultSettings);
      expect(short.length).toBeGreaterThan(0);
      expect(short.length).toBeLessThan(all.length);
    }
  });
});

test('filters combine: all must let one and the same variant through', () => {
  expect(found({ place: 'standing', does: 'hip' })).toEqual(['childs-pose, counter']);
  expect(found({ place: 'floor', does: 'hip' })).toEqual(['hip-flexor-lunge, floor']);
  expect(found({ place: 'seated', source: ownSource })).toEqual([]);
});

test('a filter that lets everything through is open', () => {
  expect(isOpen(noFilter)).toBe(true);
  expect(isOpen({ ...noFilter, search: '  ' })).toBe(true);
  for (const filter of [
    { search: 'a' },
    { place: 'floor' },
    { minutes: 1 },
    { does: 'side' },
    { source: 'own' },
  ] as const) {
    expect(isOpen({ ...noFilter, ...filter })).toBe(false);
  }
});

test('the sources are those of the app, each once, by title', () => {
  expect(sourcesIn(all).map(({ id }) => id)).toEqual([
    'flexibility-and-strength',
    'body-maintenance',
    'cleveland-clinic',
    'wright-pt',
  ]);
});
