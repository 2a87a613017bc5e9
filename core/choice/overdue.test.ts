import { describe, expect, test } from 'vitest';
import type { Dose } from '../../content/stretch.ts';
import { wallFromText } from '../time/day.ts';
import { HOUR } from '../time/moment.ts';
import { overdueOf, periodMs } from './overdue.ts';
import { sampleDose, sampleStretch, sampleVariant } from './testing/sample-stretches.ts';

type Frequency = NonNullable<Dose['frequency']>;

const zone = 'Europe/Berlin';
const momentOf = (text: string) => ({ wall: wallFromText(text, zone), zone, elapsed: 0 });
const candidateOf = (id: string, frequency?: Frequency) => {
  const dose = frequency ? { ...sampleDose, frequency } : sampleDose;
  return { stretch: sampleStretch({ id, dose }), variant: sampleVariant() };
};

test.each<[string, Frequency | undefined, number]>([
  ['every other day', { timesPerDay: 0.5 }, 48],
  ['once a day', { timesPerDay: 1 }, 24],
  ['twice a day, spread over ten hours', { timesPerDay: 2 }, 5],
  ['five times a day', { timesPerDay: 5 }, 2],
  ['every 2 to 3 hours', { everyHours: { min: 2, max: 3 } }, 2.5],
  ['no frequency: three times a week', undefined, 56],
])('the period of %s', (_, frequency, hours) => {
  expect(periodMs({ ...sampleDose, ...(frequency && { frequency }) })).toBe(hours * HOUR);
});

describe('how overdue', () => {
  const everyTwoHours: Frequency = { everyHours: { min: 2, max: 2 } };
  test.each<[string, Frequency | undefined, string | undefined, string, number]>([
    ['never done', everyTwoHours, undefined, '2026-03-02T09:00:00', Infinity],
    ['done today', everyTwoHours, '2026-03-02T09:00:00', '2026-03-02T12:00:00', 1.5],
    ['done just now', everyTwoHours, '2026-03-02T12:00:00', '2026-03-02T12:00:00', 0],
    ['done yesterday', everyTwoHours, '2026-03-01T17:00:00', '2026-03-02T09:00:00', 2.5],
    ['done before 04:00', everyTwoHours, '2026-03-02T03:59:00', '2026-03-02T05:00:00', 0.5],
    ['done late in the evening', everyTwoHours, '2026-03-02T23:00:00', '2026-03-03T01:00:00', 1],
    [
      'three times a day, done yesterday',
      { timesPerDay: 3 },
      '2026-03-01T15:00:00',
      '2026-03-02T09:00:00',
      1.5,
    ],
    ['twice a day, done five days ago', { timesPerDay: 2 }, '2026-03-02T09:00:00', '2026-03-07T09:00:00', 5],
    // Once a day or less often: if every day started over at 04:00, the stretch would never be due.
    ['once a day, done yesterday', { timesPerDay: 1 }, '2026-03-01T09:00:00', '2026-03-02T15:00:00', 1.25],
    ['no frequency, done 28 h ago', undefined, '2026-03-01T08:00:00', '2026-03-02T12:00:00', 0.5],
    ['no frequency, never done', undefined, undefined, '2026-03-02T12:00:00', Infinity],
    [
      'done in the future, after the clock was set back',
      undefined,
      '2026-03-02T13:00:00',
      '2026-03-02T12:00:00',
      0,
    ],
    // The night on which the clocks go forward.
    ['a shorter night', undefined, '2026-03-28T12:00:00', '2026-03-29T12:00:00', 23 / 56],
    ['after a shorter night', everyTwoHours, '2026-03-28T12:00:00', '2026-03-29T12:00:00', 4],
  ])('%s', (_, frequency, done, now, overdue) => {
    const lastDone = done === undefined ? {} : { it: momentOf(done).wall };
    expect(overdueOf(candidateOf('it', frequency), lastDone, momentOf(now))).toBe(overdue);
  });

  test("follows the dose of the candidate's variant", () => {
    const now = momentOf('2026-03-02T12:00:00');
    const variant = sampleVariant({ dose: { ...sampleDose, frequency: everyTwoHours } });
    const candidate = { stretch: sampleStretch(), variant };
    expect(overdueOf(candidate, { sample: now.wall - HOUR }, now)).toBe(0.5);
  });
});
