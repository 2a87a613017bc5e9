import { describe, expect, test } from 'vitest';
import { dayOf, timeOfDay, wallFromText } from './day.ts';
import { momentSchema } from './moment-schema.ts';
import { isZone, zoneOffset, zoneWithOffset } from './zone.ts';

test.each(['UTC', 'Etc/UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', '+01:00', '-03:30'])(
  '%s is a zone',
  (name) => {
    expect(isZone(name)).toBe(true);
  },
);

test.each([
  '',
  ' ',
  'undefined',
  'Etc/Unknown',
  'Mars/Phobos',
  'localtime',
  'posix/Europe/Berlin',
  ':Europe/Berlin',
  '+24:00',
  '2026-01-01T00:00Z',
  '2026-01-01T00:00+01:00[Europe/Berlin]',
])('%j is not a zone', (name) => {
  expect(isZone(name)).toBe(false);
});

test('the offset of a zone depends on the time of year', () => {
  expect(zoneOffset('Europe/Berlin', Date.UTC(2026, 0, 1))).toBe(60);
  expect(zoneOffset('Europe/Berlin', Date.UTC(2026, 6, 1))).toBe(120);
  expect(zoneOffset('America/New_York', Date.UTC(2026, 0, 1))).toBe(-300);
  expect(zoneOffset('Asia/Kathmandu', Date.UTC(2026, 0, 1))).toBe(345);
});

describe('a zone with a fixed offset', () => {
  test.each([
    [0, 'UTC'],
    [60, '+01:00'],
    [-210, '-03:30'],
    [-45, '-00:45'],
    [840, '+14:00'],
  ])('of %d minutes is %s, and everything can calculate with it', (minutes, name) => {
    expect(zoneWithOffset(minutes)).toBe(name);
    expect(isZone(name)).toBe(true);
    expect(zoneOffset(name, Date.UTC(2026, 6, 1))).toBe(minutes);
    const wall = wallFromText('2026-03-02T09:15:00', name);
    expect(wall).toBe(Date.UTC(2026, 2, 2, 9, 15 - minutes));
    expect(timeOfDay({ wall, zone: name })).toEqual({ hour: 9, minute: 15 });
    expect(dayOf({ wall, zone: name })).toBe('2026-03-02');
    expect(momentSchema.safeParse({ wall, zone: name, elapsed: 0 }).success).toBe(true);
  });
});
