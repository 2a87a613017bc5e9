import { describe, expect, test } from 'vitest';
import { wallFromText } from '../time/day.ts';
import { HOUR, MINUTE } from '../time/moment.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import { choose, earlierChoice, pickedChoice, type LastDone } from './choose.ts';
import type { SetAside } from './set-aside.ts';
import type { SkippedAt } from './skipped-at.ts';
import { libraryOf, sampleDose, sampleStretch, sampleVariant } from './testing/sample-stretches.ts';

const at = { wall: wallFromText('2026-03-02T12:00:00', 'UTC'), zone: 'UTC', elapsed: 0 };
const ago = (hours: number) => at.wall - hours * HOUR;

const apple = sampleStretch({ id: 'apple' });
const birch = sampleStretch({ id: 'birch' });
const library = libraryOf(birch, apple);

const chooseWith = (
  settings: Partial<Settings> = {},
  lastDone: LastDone = {},
  from = library,
  sittingMs = 46.9 * MINUTE,
  setAside: SetAside = {},
  skippedAt: SkippedAt = {},
) => {
  const now = { at, lastDone, setAside, skippedAt, sittingMs, standing: false };
  return choose(from, { ...defaultSettings, ...settings }, now);
};
/** The id of the stretch that is chosen, or the keys of the reasons why none is. */
const idOf = (...circumstances: Parameters<typeof chooseWith>) => {
  const result = chooseWith(...circumstances);
  return result.found ? result.choice.stretch : result.reasons.map(({ key }) => key);
};

describe('the choice', () => {
  test('is the stretch done longest ago', () => {
    expect(idOf({}, { apple: ago(1), birch: ago(2) })).toBe('birch');
    expect(idOf({}, { apple: ago(3), birch: ago(2) })).toBe('apple');
  });

  test('prefers a stretch that was never done', () => {
    expect(idOf({}, { apple: ago(9999) })).toBe('birch');
  });

  test('prefers the most overdue stretch, by the frequency suggested for each', () => {
    const often = sampleStretch({
      id: 'often',
      dose: { ...sampleDose, frequency: { everyHours: { min: 2, max: 3 } } },
    });
    const mixed = libraryOf(apple, birch, often);
    // 3 h are 1.2 periods of 2.5 h, 57 h hardly more than one of 56 h.
    expect(idOf({}, { often: ago(3), apple: ago(57), birch: ago(0.5) }, mixed)).toBe('often');
    expect(idOf({}, { often: ago(2), apple: ago(57), birch: ago(0.5) }, mixed)).toBe('apple');
    // If nothing is due, the stretch nearest to being due.
    expect(idOf({}, { often: ago(1), apple: ago(50), birch: ago(0.5) }, mixed)).toBe('apple');
    expect(idOf({}, { often: ago(1), apple: ago(20), birch: ago(0.5) }, mixed)).toBe('often');
  });

  test('is never the stretch done last, if there is another', () => {
    const hourly = sampleStretch({
      id: 'hourly',
      dose: { ...sampleDose, frequency: { everyHours: { min: 1, max: 1 } } },
    });
    expect(idOf({}, { hourly: ago(3), apple: ago(4) }, libraryOf(apple, hourly))).toBe('apple');
    expect(idOf({}, { hourly: ago(3) }, libraryOf(hourly))).toBe('hourly');
  });

  describe('after skips', () => {
    const afterSkips = (skippedAt: SkippedAt, lastDone: LastDone = {}, from = library) =>
      idOf({}, lastDone, from, 0, {}, skippedAt);

    test('is another stretch, until all have been skipped', () => {
      expect(afterSkips({})).toBe('apple');
      expect(afterSkips({ apple: ago(1) })).toBe('birch');
      expect(afterSkips({ apple: ago(2), birch: ago(1) })).toBe('apple');
      expect(afterSkips({ apple: ago(1) }, {}, libraryOf(apple))).toBe('apple');
    });

    test('is not the stretch done since, if there is another', () => {
      expect(afterSkips({ apple: ago(2) }, { birch: ago(1) })).toBe('apple');
    });

    test('is the skipped one again once it is the most overdue, or a new day has begun', () => {
      const often = sampleStretch({
        id: 'often',
        dose: { ...sampleDose, frequency: { everyHours: { min: 2, max: 3 } } },
      });
      const mixed = libraryOf(often, apple, birch);
      const done = { often: ago(5), apple: ago(40), birch: ago(3) };
      expect(afterSkips({}, done, mixed)).toBe('often');
      expect(afterSkips({ often: ago(1.5), apple: ago(1) }, done, mixed)).toBe('often');
      expect(afterSkips({ often: ago(0.5), apple: ago(1) }, done, mixed)).toBe('birch');
      expect(afterSkips({ apple: ago(8.1) })).toBe('apple');
    });

    test('does not bend the other way if all that do were skipped', () => {
      const fold = sampleStretch({ id: 'fold', does: ['flexion'] });
      const curl = sampleStretch({ id: 'curl', does: ['flexion'] });
      const arch = sampleStretch({ id: 'arch', does: ['extension'] });
      const bending = libraryOf(apple, fold, curl, arch);
      const done = { fold: ago(50), arch: ago(60), curl: ago(70), apple: ago(3) };
      expect(afterSkips({}, done, bending)).toBe('arch');
      expect(afterSkips({ arch: ago(2), apple: ago(1) }, done, bending)).toBe('curl');
    });

    test('ignores a skip in the future', () => {
      expect(afterSkips({ apple: ago(-1) })).toBe('apple');
    });
  });

  test('bends the other way than the last stretch that bent the back', () => {
    const fold = sampleStretch({ id: 'fold', does: ['flexion'] });
    const arch = sampleStretch({ id: 'arch', does: ['extension'] });
    const wave = sampleStretch({ id: 'wave', does: ['flexion', 'extension'] });
    const bending = libraryOf(apple, fold, arch, wave);
    // The most overdue one would bend the same way. Of the others, one that bends the other way comes.
    const twist = sampleStretch({ id: 'twist', does: ['rotation'] });
    const sag = sampleStretch({ id: 'sag', does: ['extension'] });
    const done = { fold: ago(60), twist: ago(50), sag: ago(40), wave: ago(30), arch: ago(20), apple: ago(1) };
    expect(idOf({}, done, libraryOf(apple, fold, arch, twist, sag))).toBe('fold');
    expect(idOf({}, { ...done, fold: ago(10), sag: ago(99) }, libraryOf(apple, fold, arch, twist, sag))).toBe(
      'sag',
    );
    expect(idOf({}, { ...done, sag: ago(99) }, libraryOf(apple, fold, arch, twist, sag))).toBe('fold');
    expect(idOf({}, { ...done, sag: ago(99) }, libraryOf(apple, arch, twist, sag, wave))).toBe('wave');
    // One that bends both ways, or the only one that bends, needs no counterpart.
    const waveLast = { ...done, wave: ago(2), sag: ago(99) };
    expect(idOf({}, waveLast, libraryOf(apple, fold, arch, twist, sag, wave))).toBe('sag');
    expect(idOf({}, { ...done, sag: ago(99) }, libraryOf(apple, arch, twist, sag))).toBe('sag');
    // One that doesn't bend the back comes whenever it is the most overdue.
    expect(idOf({}, { ...done, twist: ago(99) }, bending)).not.toBe('twist');
    expect(idOf({}, { ...done, twist: ago(99) }, libraryOf(apple, fold, arch, twist))).toBe('twist');
  });

  test('goes by what the variant that fits does', () => {
    const floor = sampleVariant({ id: 'floor', places: ['floor'] });
    const counter = sampleVariant({ id: 'counter', does: ['hip'] });
    const pose = sampleStretch({ id: 'pose', does: ['flexion'], variants: [floor, counter] });
    const fold = sampleStretch({ id: 'fold', does: ['flexion'] });
    const bending = libraryOf(fold, pose, sampleStretch({ id: 'reach', does: ['extension'] }));
    const done = { fold: ago(1) };
    expect(idOf({ places: { seated: true, standing: true, floor: true } }, done, bending)).toBe('reach');
    expect(idOf({ places: { seated: true, standing: true, floor: false } }, done, bending)).toBe('pose');
  });

  test('ignores the stretch done last if the library no longer has it', () => {
    expect(idOf({}, { cedar: ago(1), apple: ago(3) })).toBe('birch');
  });

  test('goes by id if nothing else decides, whatever the order of the library', () => {
    expect(idOf()).toBe('apple');
    expect(idOf({}, {}, libraryOf(apple, birch))).toBe('apple');
    const cedar = sampleStretch({ id: 'cedar' });
    const alike = { apple: ago(9), birch: ago(9), cedar: ago(1) };
    expect(idOf({}, alike, libraryOf(cedar, birch, apple))).toBe('apple');
  });

  test('has a duration and reasons', () => {
    expect(chooseWith({}, { apple: ago(50), birch: ago(55) })).toEqual({
      found: true,
      choice: {
        stretch: 'birch',
        variant: 'plain',
        durationMs: 14_000,
        reasons: [
          { key: 'reason_sitting', values: { sitting: 46 } },
          { key: 'reason_days_ago', values: { days: 2 } },
        ],
      },
    });
  });

  test.each([
    [undefined, 'reason_never_done'],
    [2, 'reason_done_today'],
    [9, 'reason_done_yesterday'],
  ])('of a stretch last done %s h ago has the reason %s', (hours, key) => {
    const result = chooseWith({}, hours === undefined ? {} : { apple: ago(hours) }, libraryOf(apple), 0);
    expect(result.found && result.choice.reasons.map((reason) => reason.key)).toEqual([key]);
  });
});

describe('the choice leaves out', () => {
  const floor = sampleStretch({ id: 'floor', places: ['floor'] });
  const longOf = (holdSeconds: number) =>
    sampleStretch({ id: 'long', dose: { ...sampleDose, holdSeconds: { min: holdSeconds, max: 600 } } });
  const long = longOf(300);
  const fold = sampleStretch({ id: 'fold', ruledOutBy: ['disc'] });

  test('a stretch for a place outside the settings', () => {
    expect(idOf({}, {}, libraryOf(floor))).toEqual(['none_places']);
    expect(idOf({ places: { seated: false, standing: false, floor: true } }, {}, libraryOf(floor))).toBe(
      'floor',
    );
  });

  // Besides the hold, 2 s to move in and 2 s to move out.
  test.each<[Settings['maxMinutes'], number, boolean]>([
    [1, 85, true],
    [1, 86, false],
    [3, 205, true],
    [3, 206, false],
    [5, 325, true],
    [5, 326, false],
    [10, 600, true],
    [null, 600, true],
  ])('a stretch that is shown as longer than %s min: held %i s, it fits: %s', (maxMinutes, hold, fits) => {
    const expected = fits ? 'long' : ['none_length'];
    expect(idOf({ maxMinutes }, {}, libraryOf(longOf(hold)))).toEqual(expected);
    // The time to get into position and the breaths before it don't count.
    const slowly = { maxMinutes, leadInSeconds: 30, breathingFirst: true };
    expect(idOf(slowly, {}, libraryOf(longOf(hold)))).toEqual(expected);
  });

  test('a hidden stretch', () => {
    expect(idOf({ hidden: ['apple'] })).toBe('birch');
    expect(idOf({ hidden: ['apple', 'birch'] })).toEqual(['none_hidden']);
  });

  test('a stretch that the back profile rules out', () => {
    const disc = { backProfile: { disc: true, backCondition: false } };
    expect(idOf({}, {}, libraryOf(fold))).toBe('fold');
    expect(idOf(disc, {}, libraryOf(fold))).toEqual(['none_back_profile']);
    expect(idOf(disc, {}, libraryOf(fold, birch))).toBe('birch');
  });

  test('a stretch that is set aside, which the user can still pick', () => {
    const setAside = { birch: at.wall + HOUR };
    expect(idOf({}, { apple: ago(1) }, library, 0, setAside)).toBe('apple');
    expect(idOf({}, {}, libraryOf(birch), 0, setAside)).toEqual(['none_set_aside']);
    expect(pickedChoice(library, defaultSettings, 'birch')).toMatchObject({
      stretch: 'birch',
      variant: 'plain',
    });
    // Bringing it back wouldn't help, because it is also hidden.
    expect(idOf({ hidden: ['birch'] }, {}, libraryOf(birch), 0, setAside)).toEqual(['none_hidden']);
  });

  test('a stretch that was passed over, which may still be the one done last', () => {
    const fold = sampleStretch({ id: 'fold', does: ['flexion'] });
    const arch = sampleStretch({ id: 'arch', does: ['extension'] });
    const now = {
      at,
      lastDone: { fold: ago(99), arch: ago(98), apple: ago(97) },
      setAside: {},
      skippedAt: {},
      sittingMs: 0,
      standing: false,
    };
    const afterFold = { ...now, lastDone: { ...now.lastDone, fold: ago(1) } };
    const idWithout = (circumstances: typeof now, ...passedOver: string[]) => {
      const result = choose(libraryOf(apple, fold, arch), defaultSettings, circumstances, passedOver);
      return result.found && result.choice.stretch;
    };
    expect(idWithout(now)).toBe('fold');
    expect(idWithout(now, 'fold')).toBe('arch');
    expect(idWithout(now, 'fold', 'arch')).toBe('apple');
    expect(idWithout(now, 'fold', 'arch', 'apple')).toBe(false);
    expect(idWithout(afterFold, 'fold')).toBe('arch');
    expect(idWithout({ ...afterFold, lastDone: { ...afterFold.lastDone, apple: ago(199) } }, 'fold')).toBe(
      'apple',
    );
  });

  test('everything if nothing fits, and then gives each reason once', () => {
    const result = idOf(
      { hidden: ['apple', 'birch'], maxMinutes: 1 },
      {},
      libraryOf(apple, birch, floor, long),
    );
    expect(result).toEqual(['none_places', 'none_length', 'none_hidden']);
    expect(idOf({}, {}, [])).toEqual(['none_in_library']);
  });
});

describe('the variant', () => {
  const twoWays = sampleStretch({
    id: 'two-ways',
    variants: [
      sampleVariant({ id: 'sitting', places: ['seated'] }),
      sampleVariant({ id: 'upright', places: ['standing'] }),
    ],
  });
  const variantOf = (settings: Partial<Settings>) => {
    const result = chooseWith(settings, {}, libraryOf(twoWays));
    return result.found && result.choice.variant;
  };

  test('is the first one that fits', () => {
    expect(variantOf({})).toBe('sitting');
    expect(variantOf({ places: { seated: false, standing: true, floor: false } })).toBe('upright');
  });

  test('can be picked by the user, even if the stretch would not be offered', () => {
    const settings = { ...defaultSettings, hidden: ['two-ways'] };
    expect(pickedChoice(libraryOf(twoWays), settings, 'two-ways', 'upright')).toMatchObject({
      stretch: 'two-ways',
      variant: 'upright',
      reasons: [{ key: 'reason_chosen' }],
    });
    expect(pickedChoice(libraryOf(twoWays), settings, 'two-ways')?.variant).toBe('sitting');
    const upright = { ...settings, places: { seated: false, standing: true, floor: false } };
    expect(pickedChoice(libraryOf(twoWays), upright, 'two-ways')?.variant).toBe('upright');
    const nowhere = { ...settings, places: { seated: false, standing: false, floor: false } };
    expect(pickedChoice(libraryOf(twoWays), nowhere, 'two-ways')?.variant).toBe('sitting');
    expect(pickedChoice(libraryOf(twoWays), settings, 'two-ways', 'lying')).toBeUndefined();
    expect(pickedChoice(libraryOf(twoWays), settings, 'three-ways')).toBeUndefined();
  });
});

describe('an earlier choice', () => {
  const now = {
    at,
    lastDone: { apple: ago(1) },
    setAside: {},
    skippedAt: {},
    sittingMs: 46 * MINUTE,
    standing: false,
  };
  const named = { stretch: 'apple', variant: 'plain' };

  test('has its reasons, even if another stretch would be chosen by now', () => {
    expect(earlierChoice(library, defaultSettings, now, named)).toMatchObject({
      ...named,
      reasons: [{ key: 'reason_sitting', values: { sitting: 46 } }, { key: 'reason_done_today' }],
    });
  });

  test('is undefined if the library no longer has its stretch or variant', () => {
    expect(earlierChoice(libraryOf(birch), defaultSettings, now, named)).toBeUndefined();
    expect(earlierChoice(library, defaultSettings, now, { ...named, variant: 'lying' })).toBeUndefined();
  });
});
