import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import * as dates from '../messages/dates.ts';
import { listed, listedAsChoice } from '../messages/say.ts';
import { dayAt, dayName } from './day.ts';
import { timeAt } from './time-at.ts';

const kinds = ['DateTimeFormat', 'NumberFormat', 'RelativeTimeFormat', 'ListFormat'] as const;

afterEach(() => {
  vi.restoreAllMocks();
});

test('a format is made once for a language, its options and its zone', () => {
  const wall = Date.UTC(2026, 2, 2, 9);
  const draw = (zone: string) => [
    timeAt(wall, zone),
    dayName(wall, zone),
    dates.sayDaysAgo(dayAt(wall - 1e9, zone), dayAt(wall, zone)),
    dates.sayDay('2026-03-02'),
    dates.sayDates('2026-03-02', '2026-03-08'),
    listed(['a', 'b']),
    listedAsChoice(['a', 'b']),
  ];
  const before = ['Europe/Berlin', 'Asia/Kolkata'].map(draw);
  const made = kinds.map((kind) => vi.spyOn(Intl, kind));
  for (let second = 0; second < 10; second++) {
    expect(['Europe/Berlin', 'Asia/Kolkata'].map(draw)).toEqual(before);
  }
  expect(made.map((spy) => spy.mock.calls)).toEqual(kinds.map(() => []));
  timeAt(wall, 'America/Lima');
  expect(made[0]).toHaveBeenCalledTimes(1);
});

test.each(['renderer', 'messages'])('all formats of %s come from where they are kept', (room) => {
  const folder = path.join(import.meta.dirname, '..', room);
  const makers = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.(ts|svelte)$/.test(name) && !name.startsWith('compiled'))
    .filter((name) =>
      /new Intl\.|\.toLocale\w*String\(/.test(fs.readFileSync(path.join(folder, name), 'utf8')),
    );
  expect(makers).toEqual(room === 'messages' ? ['formats.ts'] : []);
});
