import { describe, expect, test } from 'vitest';
import { wallFromText } from '../day.ts';
import { HOUR, MINUTE } from '../moment.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { choose, picked, type LastDone } from './choose.ts';
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from './sample-stretches.ts';

const at = { wall: wallFromText('2026-03-02T12:00:00', 'UTC'), zone: 'UTC', elapsed: 0 };
const ago = (hours: number) => at.wall - hours * HOUR;

const apple = sampleStretch({ id: 'apple' });
const birch = sampleStretch({ id: 'birch' });
const library = libraryOf(birch, apple);

const chosen = (
  settings: Partial<Settings> = {},
  lastDone: LastDone = {},
  from = library,
  sittingMs = 46.9 * MINUTE,
) => choose(from, { ...defaultSettings, ...settings }, { at, lastDone, sittingMs });
const idOf = (...given: Parameters<typeof chosen>) => {
  const result = chosen(...given);
  return result.found ? result.choice.stretch : result.reasons.map(({ key }) => key);
};

describe('the choice falls', () => {
  test('on the one longest unseen', () => {
    expect(idOf({}, { apple: ago(1), birch: ago(2) })).toBe('birch');
    expect(idOf({}, { apple: ago(3), birch: ago(2) })).toBe('apple');
  });

  test('on one never done before one that was', () => {
    expect(idOf({}, { apple: ago(9999) })).toBe('birch');
  });

  test('by id where nothing else decides, whatever the order of the library', () => {
    expect(idOf()).toBe('apple');
    expect(idOf({}, {}, libraryOf(apple, birch))).toBe('apple');
    expect(idOf({}, { apple: ago(1), birch: ago(1) })).toBe('apple');
  });

  test('with what it takes, and why', () => {
    expect(chosen({}, { apple: ago(50), birch: ago(55) })).toEqual({
      found: true,
      choice: {
        stretch: 'birch',
        variant: 'plain',
        durationMs: 19_000,
        reasons: [
          { key: 'reason_sitting', values: { sitting: 46 } },
          { key: 'reason_longest_unseen', values: { days: 2 } },
        ],
      },
    });
  });

  test.each([
    [undefined, 'reason_never_done'],
    [2, 'reason_done_today'],
    [9, 'reason_done_yesterday'],
  ])('last done %s h ago it says %s', (hours, key) => {
    const result = chosen({}, hours === undefined ? {} : { apple: ago(hours) }, libraryOf(apple), 0);
    expect(result.found && result.choice.reasons.map((reason) => reason.key)).toEqual([key]);
  });
});

describe('left out is', () => {
  const floor = sampleStretch({ id: 'floor', places: ['floor'] });
  const long = sampleStretch({ id: 'long', dose: { ...sampleDose, holdSeconds: { min: 170, max: 180 } } });
  const fold = sampleStretch({ id: 'fold', ruledOutBy: ['disc'] });

  test('what needs a place that is not allowed', () => {
    expect(idOf({}, {}, libraryOf(floor))).toEqual(['none_places']);
    expect(idOf({ places: { seated: false, standing: false, floor: true } }, {}, libraryOf(floor))).toBe(
      'floor',
    );
  });

  test('what takes longer than is allowed, all of it counted', () => {
    // 5 s to get into position, 2 s each way: 179 s.
    expect(idOf({}, {}, libraryOf(long))).toBe('long');
    expect(idOf({ leadInSeconds: 6 }, {}, libraryOf(long))).toBe('long');
    expect(idOf({ leadInSeconds: 7 }, {}, libraryOf(long))).toEqual(['none_length']);
    expect(idOf({ maxMinutes: 1 }, {}, libraryOf(long))).toEqual(['none_length']);
    expect(idOf({ maxMinutes: null, leadInSeconds: 30 }, {}, libraryOf(long))).toBe('long');
  });

  test('what is hidden', () => {
    expect(idOf({ hidden: ['apple'] })).toBe('birch');
    expect(idOf({ hidden: ['apple', 'birch'] })).toEqual(['none_hidden']);
  });

  test('what the back profile rules out', () => {
    const disc = { backProfile: { disc: true, backCondition: false } };
    expect(idOf({}, {}, libraryOf(fold))).toBe('fold');
    expect(idOf(disc, {}, libraryOf(fold))).toEqual(['none_back_profile']);
    expect(idOf(disc, {}, libraryOf(fold, birch))).toBe('birch');
  });

  test('and when nothing is left, every reason is told once', () => {
    const result = idOf(
      { hidden: ['apple', 'birch'], maxMinutes: 1 },
      {},
      libraryOf(apple, birch, floor, long),
    );
    expect(result).toEqual(['none_places', 'none_length', 'none_hidden']);
    expect(idOf({}, {}, [])).toEqual(['none_in_library']);
  });
});

describe('of the variants', () => {
  const twoWays = sampleStretch({
    id: 'two-ways',
    variants: [
      sampleVariant({ id: 'sitting', places: ['seated'] }),
      sampleVariant({ id: 'upright', places: ['standing'] }),
    ],
  });
  const variantOf = (settings: Partial<Settings>) => {
    const result = chosen(settings, {}, libraryOf(twoWays));
    return result.found && result.choice.variant;
  };

  test('the first that can be done now is chosen', () => {
    expect(variantOf({})).toBe('sitting');
    expect(variantOf({ places: { seated: false, standing: true, floor: false } })).toBe('upright');
  });

  test('a person can pick one, also what would not be offered', () => {
    const settings = { ...defaultSettings, hidden: ['two-ways'] };
    expect(picked(libraryOf(twoWays), settings, 'two-ways', 'upright')).toMatchObject({
      stretch: 'two-ways',
      variant: 'upright',
      reasons: [{ key: 'reason_chosen' }],
    });
    expect(picked(libraryOf(twoWays), settings, 'two-ways')?.variant).toBe('sitting');
    expect(picked(libraryOf(twoWays), settings, 'two-ways', 'lying')).toBeUndefined();
    expect(picked(libraryOf(twoWays), settings, 'three-ways')).toBeUndefined();
  });
});
