import { describe, expect, test } from 'vitest';
import { wallFromText, wallTimeText } from '../time/day.ts';
import { HOUR } from '../time/moment.ts';
import type { Settings } from '../settings/settings.ts';
import { offHoursStatus, workingTimeAt } from './working-hours.ts';

type Hours = Settings['workingHours'];
const zone = 'Europe/Berlin';
const at = (text: string, inZone = zone) => ({ wall: wallFromText(text, inZone), zone: inZone });
/** "working until 2026-03-02T12:30:00", or "off forever". */
function describeAt(hours: Hours, text: string): string {
  const { working, untilWall } = workingTimeAt(hours, at(text));
  const until = untilWall === Infinity ? 'forever' : `until ${wallTimeText({ wall: untilWall, zone })}`;
  return `${working ? 'working' : 'off'} ${until}`;
}

const day: [string, string][] = [
  ['09:00', '12:30'],
  ['13:30', '18:00'],
];
/** 2 March 2026 is a Monday. */
const week: Hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };

test.each([
  ['2026-03-02T08:59:59', 'off until 2026-03-02T09:00:00'],
  ['2026-03-02T09:00:00', 'working until 2026-03-02T12:30:00'],
  ['2026-03-02T12:29:59', 'working until 2026-03-02T12:30:00'],
  ['2026-03-02T12:30:00', 'off until 2026-03-02T13:30:00'],
  ['2026-03-02T17:00:00', 'working until 2026-03-02T18:00:00'],
  ['2026-03-02T18:00:00', 'off until 2026-03-03T09:00:00'],
  ['2026-03-06T18:00:00', 'off until 2026-03-09T09:00:00'],
  ['2026-03-07T12:00:00', 'off until 2026-03-09T09:00:00'],
])('an ordinary week at %s: %s', (text, expected) => {
  expect(describeAt(week, text)).toBe(expected);
});

describe('a range past midnight', () => {
  const night: Hours = { friday: [['22:00', '06:00']] };

  test.each([
    ['2026-03-06T21:59:59', 'off until 2026-03-06T22:00:00'],
    ['2026-03-06T23:00:00', 'working until 2026-03-07T06:00:00'],
    // Saturday has no ranges; this one belongs to Friday.
    ['2026-03-07T05:59:59', 'working until 2026-03-07T06:00:00'],
    ['2026-03-07T06:00:00', 'off until 2026-03-13T22:00:00'],
  ])('at %s: %s', (text, expected) => {
    expect(describeAt(night, text)).toBe(expected);
  });

  test('lasts 24 hours if it begins and ends at the same time of day', () => {
    expect(describeAt({ monday: [['09:00', '09:00']] }, '2026-03-03T08:59:59')).toBe(
      'working until 2026-03-03T09:00:00',
    );
  });
});

describe('adjacent and overlapping ranges count as one:', () => {
  test.each<[string, [string, string][]]>([
    [
      'adjacent',
      [
        ['09:00', '12:00'],
        ['12:00', '18:00'],
      ],
    ],
    [
      'overlapping',
      [
        ['09:00', '14:00'],
        ['12:00', '18:00'],
      ],
    ],
    [
      'one within the other',
      [
        ['09:00', '18:00'],
        ['10:00', '11:00'],
      ],
    ],
    [
      'in any order',
      [
        ['12:00', '18:00'],
        ['09:00', '12:00'],
      ],
    ],
  ])('%s', (_, monday) => {
    expect(describeAt({ monday }, '2026-03-02T09:30:00')).toBe('working until 2026-03-02T18:00:00');
  });

  test('across midnight', () => {
    const hours: Hours = { monday: [['22:00', '02:00']], tuesday: [['00:00', '06:00']] };
    expect(describeAt(hours, '2026-03-02T23:00:00')).toBe('working until 2026-03-03T06:00:00');
  });
});

describe('hours that never change', () => {
  const all: [string, string][] = [['00:00', '00:00']];
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

  test.each<[string, Hours, string]>([
    ['no hours at all: always working', {}, 'working forever'],
    ['every day around the clock', Object.fromEntries(days.map((name) => [name, all])), 'working forever'],
    ['only a day without ranges: always off', { monday: [] }, 'off forever'],
  ])('%s', (_, hours, expected) => {
    expect(describeAt(hours, '2026-03-02T09:30:00')).toBe(expected);
  });
});

describe('when the clocks change', () => {
  const lengthOf = (hours: Hours, text: string) => {
    const begin = at(text);
    return workingTimeAt(hours, begin).untilWall - begin.wall;
  };
  const night: Hours = { saturday: [['20:00', '08:00']], sunday: [['01:00', '03:00']] };

  test('a night is an hour shorter in spring and an hour longer in autumn', () => {
    expect(lengthOf(night, '2026-03-21T20:00:00')).toBe(12 * HOUR);
    expect(lengthOf(night, '2026-03-28T20:00:00')).toBe(11 * HOUR);
    expect(lengthOf(night, '2026-10-24T20:00:00')).toBe(13 * HOUR);
  });

  test('a start or end in the skipped hour comes an hour later', () => {
    const hours: Hours = { sunday: [['02:30', '05:00']], saturday: [['22:00', '02:15']] };
    expect(describeAt(hours, '2026-03-28T22:00:00')).toBe('working until 2026-03-29T03:15:00');
    expect(describeAt(hours, '2026-03-29T03:20:00')).toBe('off until 2026-03-29T03:30:00');
  });

  test('a range within the skipped hour is left out that week', () => {
    const hours: Hours = { sunday: [['02:00', '03:00']] };
    expect(describeAt(hours, '2026-03-28T12:00:00')).toBe('off until 2026-04-05T02:00:00');
  });
});

test("the hours follow the user's current time zone", () => {
  const inTokyo = { wall: at('2026-03-02T10:00:00').wall, zone: 'Asia/Tokyo' };
  expect(workingTimeAt(week, inTokyo).working).toBe(false);
});

test('the previous result is reused only while it is valid', () => {
  const found = workingTimeAt(week, at('2026-03-02T10:00:00'));
  const again = (text: string, hours = week, inZone = zone) => workingTimeAt(hours, at(text, inZone), found);
  expect(again('2026-03-02T12:29:59')).toBe(found);
  expect(again('2026-03-02T12:30:00').working).toBe(false);
  expect(again('2026-03-01T10:00:00').working).toBe(false);
  expect(again('2026-03-02T11:00:00', { sunday: day }).working).toBe(false);
  expect(again('2026-03-02T19:00:00', week, 'Asia/Tokyo').working).toBe(false);
});

test.each([
  ['2026-03-02T07:00:00', { key: 'status_off_hours_today', values: { time: { hour: 9, minute: 0 } } }],
  ['2026-03-02T19:00:00', { key: 'status_off_hours_tomorrow', values: { time: { hour: 9, minute: 0 } } }],
  [
    '2026-03-06T19:00:00',
    { key: 'status_off_hours_weekday', values: { weekday: 'monday', time: { hour: 9, minute: 0 } } },
  ],
])('the status at %s says when working hours begin', (text, expected) => {
  expect(offHoursStatus(workingTimeAt(week, at(text)), at(text))).toEqual(expected);
});

test('the status has no time if working hours never begin', () => {
  const never = at('2026-03-02T07:00:00');
  expect(offHoursStatus(workingTimeAt({ monday: [] }, never), never).key).toBe('status_off_hours');
});
