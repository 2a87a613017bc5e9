import { afterEach, expect, test } from 'vitest';
import { setHourCycle } from '../../../messages/time-of-day.ts';
import type { Part } from './parts.ts';
import { lineOf, wordsOf } from './words.ts';

const at = (hour: number, minute: number, second = 0) => Date.UTC(2026, 2, 2, hour, minute, second);
const names = new Map([['side-bend', 'Side bend']]);
const say = (part: Part) => lineOf(wordsOf(part, (stretch) => names.get(stretch)));

afterEach(() => {
  setHourCycle('h23');
});

test.each<[Part, string]>([
  [
    { kind: 'sitting', fromWall: at(9, 0), toWall: at(10, 12), zone: 'UTC' },
    'Sitting, 09:00 – 10:12, 1 h 12 min',
  ],
  [
    { kind: 'away', fromWall: at(9, 0), toWall: at(9, 0, 20), zone: 'Asia/Kolkata' },
    'Away, 14:30 – 14:30, under 1 min',
  ],
  [
    { kind: 'stretch', fromWall: at(9, 0), toWall: at(9, 2), zone: 'UTC', stretch: 'side-bend' },
    'Side bend, 09:00 – 09:02, 2 min',
  ],
  [
    { kind: 'stretch', fromWall: at(9, 0), toWall: at(9, 2), zone: 'UTC', stretch: 'deleted' },
    'Stretch, 09:00 – 09:02, 2 min',
  ],
  [{ kind: 'skipped', fromWall: at(9, 0), toWall: at(9, 0), zone: 'UTC' }, 'Reminder skipped, 09:00'],
])('%j', (part, line) => {
  expect(say(part)).toBe(line);
});

test('times are the ones the user saw, even while the clocks go back', () => {
  const zone = 'Europe/Berlin';
  const [fromWall, toWall] = [Date.UTC(2026, 9, 25, 0, 30), Date.UTC(2026, 9, 25, 1, 30)];
  expect(say({ kind: 'sitting', fromWall, toWall, zone })).toBe('Sitting, 02:30 – 02:30, 1 h');
});

test('times are shown as the system shows them', () => {
  setHourCycle('h12');
  expect(say({ kind: 'skipped', fromWall: at(14, 5), toWall: at(14, 5), zone: 'UTC' })).toBe(
    'Reminder skipped, 2:05 PM',
  );
});
