import { describe, expect, test } from 'vitest';
import type { Dose, Stretch } from '../../content/stretch.ts';
import { wallFromText } from '../time/day.ts';
import { HOUR, MINUTE } from '../time/moment.ts';
import { reasonsFor } from './reasons.ts';
import { sampleDose, sampleStretch, sampleVariant } from './testing/sample-stretches.ts';

type Directions = Stretch['does'];
type Frequency = NonNullable<Dose['frequency']>;

const at = { wall: wallFromText('2026-03-02T12:00:00', 'UTC'), zone: 'UTC', elapsed: 0 };

/** The reasons as "key value". `bent` is how the last stretch that bent the back did. */
function reasonsOf({
  does = ['side'] as Directions,
  dose = {} as Partial<Dose>,
  bent = undefined as Directions | undefined,
  hoursAgo = undefined as number | undefined,
  sittingMs = 46.9 * MINUTE,
}) {
  const stretch = sampleStretch({ does, dose: { ...sampleDose, ...dose } });
  const lastDone = hoursAgo === undefined ? {} : { sample: at.wall - hoursAgo * HOUR };
  const last = bent && sampleStretch({ id: 'bent', does: bent });
  return reasonsFor({ stretch, variant: sampleVariant() }, last, {
    at,
    lastDone,
    setAside: {},
    skippedAt: {},
    sittingMs,
    standing: false,
  }).map(({ key, values }) => [key, ...Object.values<unknown>(values)].join(' '));
}

test('an extension after sitting, suggested every few hours', () => {
  const frequency: Frequency = { everyHours: { min: 2, max: 3 } };
  expect(reasonsOf({ does: ['extension'], dose: { frequency }, hoursAgo: 3.9 })).toEqual([
    'reason_extension 46',
    'reason_every_hours 2–3',
    'reason_hours_ago 3',
  ]);
});

describe('the reason from sitting and bending:', () => {
  test.each<[string, Directions, Directions | undefined, number, string[]]>([
    ['extension', ['extension', 'core'], undefined, 46, ['reason_extension 46']],
    ['extension after flexion', ['extension'], ['flexion'], 46, ['reason_extension 46']],
    ['both ways', ['flexion', 'extension'], undefined, 46, ['reason_sitting 46']],
    ['flexion', ['flexion'], undefined, 46, ['reason_sitting 46']],
    ['flexion after extension', ['flexion'], ['extension'], 46, ['reason_sitting 46', 'reason_other_way']],
    ['both ways after flexion', ['flexion', 'extension'], ['flexion'], 0, ['reason_other_way']],
    ['flexion after both ways', ['flexion'], ['flexion', 'extension'], 46, ['reason_sitting 46']],
    ['extension without sitting', ['extension'], ['flexion'], 0.9, ['reason_other_way']],
    ['none without sitting', ['side'], ['flexion'], 0.9, []],
  ])('%s', (_, does, bent, minutes, reasons) => {
    const result = reasonsOf({ does, bent, sittingMs: minutes * MINUTE });
    expect(result).toEqual([...reasons, 'reason_never_done']);
  });
});

describe('the reason from the suggested frequency:', () => {
  test.each<[Frequency, string]>([
    [{ timesPerDay: 1 }, 'reason_once_a_day'],
    [{ timesPerDay: 3 }, 'reason_times_a_day 3'],
    [{ everyHours: { min: 1, max: 1 } }, 'reason_every_hour'],
    [{ everyHours: { min: 1, max: 2 } }, 'reason_every_hours 1–2'],
    [{ everyHours: { min: 4, max: 4 } }, 'reason_every_hours 4'],
  ])('%j', (frequency, reason) => {
    expect(reasonsOf({ dose: { frequency }, sittingMs: 0 })).toEqual([reason, 'reason_never_done']);
  });

  test('an assumed frequency is not called the source’s', () => {
    const dose: Partial<Dose> = { frequency: { timesPerDay: 2 }, assumed: ['frequency'] };
    expect(reasonsOf({ dose, hoursAgo: 5, sittingMs: 0 })).toEqual(['reason_hours_ago 5']);
  });
});

describe('the reason from when it was last done:', () => {
  const frequency: Frequency = { timesPerDay: 2 };
  test.each<[string, Partial<Dose>, number | undefined, string]>([
    ['never', {}, undefined, 'reason_never_done'],
    ['today', {}, 7.9, 'reason_done_today'],
    ['yesterday, that is, before 04:00 today', {}, 8.1, 'reason_done_yesterday'],
    ['longer ago', {}, 50, 'reason_days_ago 2'],
    ['with a frequency, hours ago', { frequency }, 7.9, 'reason_hours_ago 7'],
    ['with a frequency, less than an hour ago', { frequency }, 0.9, 'reason_done_today'],
    ['with a frequency, yesterday', { frequency }, 8.1, 'reason_done_yesterday'],
    ['in the future, after the clock was set back', { frequency }, -3, 'reason_done_today'],
  ])('%s', (_, dose, hoursAgo, reason) => {
    expect(reasonsOf({ dose, hoursAgo, sittingMs: 0 }).at(-1)).toBe(reason);
  });
});
