import { expect, test, vi } from 'vitest';
import type { ZoneSystem } from './read-zone.ts';
import { SystemZone } from './system-zone.ts';

class Traveller implements ZoneSystem {
  zone: string | undefined = 'Europe/Berlin';
  uptime = 1000;
  reads = 0;
  readonly variable = () => undefined;
  readonly readLink = () => [];
  readonly readText = () => undefined;
  readonly runtime = () => {
    this.reads += 1;
    return { name: this.zone, offset: 0, wall: 0 };
  };
}

const nameNow = (zone: SystemZone): string => zone.current.name;

test('a new zone is followed within a minute, if the app asks every 15 seconds', () => {
  const traveller = new Traveller();
  const zone = new SystemZone(traveller, () => traveller.uptime);
  expect(nameNow(zone)).toBe('Europe/Berlin');
  traveller.zone = 'America/New_York';
  traveller.uptime += 15;
  expect(nameNow(zone)).toBe('Europe/Berlin');
  for (let seconds = 15; seconds < 60; seconds += 15) {
    traveller.uptime += 15;
    nameNow(zone);
  }
  expect(nameNow(zone)).toBe('America/New_York');
});

test('is read after a sleep, and if the uptime starts over', () => {
  const traveller = new Traveller();
  const zone = new SystemZone(traveller, () => traveller.uptime);
  expect(nameNow(zone)).toBe('Europe/Berlin');
  traveller.zone = 'Asia/Tokyo';
  traveller.uptime += 9 * 3600;
  expect(nameNow(zone)).toBe('Asia/Tokyo');
  traveller.zone = 'Asia/Seoul';
  traveller.uptime = 3;
  expect(nameNow(zone)).toBe('Asia/Seoul');
});

test('is read seldom, however often the app asks', () => {
  const traveller = new Traveller();
  const zone = new SystemZone(traveller, () => traveller.uptime);
  for (let tenths = 0; tenths < 36_000; tenths += 1) {
    traveller.uptime += 0.1;
    nameNow(zone);
  }
  expect(traveller.reads).toBeLessThanOrEqual(81);
});

test('the listener hears of the zone, and of each change once', () => {
  const traveller = new Traveller();
  const zone = new SystemZone(traveller, () => traveller.uptime);
  const listener = vi.fn();
  zone.watch(listener);
  for (const name of ['Europe/Berlin', 'Asia/Tokyo', 'Asia/Tokyo', undefined]) {
    traveller.zone = name;
    traveller.uptime += 60;
    nameNow(zone);
  }
  expect(listener.mock.calls).toEqual([
    [{ name: 'Europe/Berlin' }],
    [{ name: 'Asia/Tokyo' }],
    [{ name: 'UTC', guessedBecause: { key: 'signal_no_time_zone', values: {} } }],
  ]);
});
