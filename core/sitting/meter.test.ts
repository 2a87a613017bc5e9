import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../time/moment.ts';
import { advance, newMeter, runBackward, runForward, setMeter, shiftMeter } from './meter.ts';

const settings = { intervalMinutes: 45, recoveryMinutes: 5 };
const START = 100 * HOUR;
const minute = (count: number) => START + count * MINUTE;
const satFor = (minutes: number) => advance(newMeter(START), minute(minutes));
const minutesOf = ({ sittingMs }: { sittingMs: number }) => sittingMs / MINUTE;

describe('running backward', () => {
  test('two minutes away at 40 minutes leave 22 minutes', () => {
    const away = runBackward(satFor(40), minute(40), settings);
    expect(minutesOf(advance(away, minute(42)))).toBe(22);
  });

  test('a full recovery empties any meter, to exactly 0', () => {
    for (const minutes of [1, 44.9, 45, 46.7, 100, 333.3]) {
      const away = runBackward(satFor(minutes), minute(minutes), { intervalMinutes: 45, recoveryMinutes: 7 });
      expect(advance(away, minute(minutes) + 7 * MINUTE).sittingMs).toBe(0);
    }
  });

  test('a full recovery empties the meter to exactly 0 even if the clock returns fractions of a ms', () => {
    const sat = advance(newMeter(0.3), 40 * MINUTE + 0.7);
    expect(Number.isInteger(sat.sittingMs)).toBe(true);
    const away = runBackward(sat, 40 * MINUTE + 0.7, { intervalMinutes: 10, recoveryMinutes: 14 });
    expect(advance(away, 54 * MINUTE + 1).sittingMs).toBe(0);
  });

  test('a meter above the interval falls faster, so it is also empty after exactly one recovery', () => {
    const away = runBackward(satFor(90), minute(90), settings);
    expect(minutesOf(advance(away, minute(94)))).toBe(18);
  });

  test('the meter stops at 0 and rises from there', () => {
    const away = advance(runBackward(satFor(10), minute(10), settings), minute(600));
    expect(away.sittingMs).toBe(0);
    expect(minutesOf(advance(runForward(away), minute(601)))).toBe(1);
  });

  test('advancing in small steps gives the same result as one big step', () => {
    let away = runBackward(satFor(50), minute(50), settings);
    for (let second = 1; second <= 120; second += 1) away = advance(away, minute(50) + second * 1000);
    expect(away).toEqual(advance(runBackward(satFor(50), minute(50), settings), minute(52)));
  });

  test('changing the settings meanwhile does not make the meter jump', () => {
    const away = advance(runBackward(satFor(40), minute(40), settings), minute(41));
    const changed = runBackward(away, minute(41), { intervalMinutes: 180, recoveryMinutes: 1 });
    expect(changed.sittingMs).toBe(away.sittingMs);
  });
});

describe('running backward since a past moment', () => {
  test('turns sitting into absence', () => {
    const away = runBackward(satFor(40), minute(37), settings);
    expect(minutesOf(away)).toBe(37 - 3 * 9);
    expect(away.satMs).toBe(37 * MINUTE);
  });

  test('goes back no further than the end of the previous absence', () => {
    const back = runForward(advance(runBackward(satFor(40), minute(40), settings), minute(41)));
    const later = advance(back, minute(42));
    const away = runBackward(later, minute(39), settings);
    expect(minutesOf(away)).toBe(31 - 9);
    expect(away.satMs).toBe(40 * MINUTE);
  });

  test('goes back no further than the moment when the meter was set', () => {
    const skipped = advance(setMeter(satFor(40), 0), minute(41));
    expect(runBackward(skipped, minute(39), settings)).toMatchObject({ sittingMs: 0, satMs: 40 * MINUTE });
  });

  test('makes the current absence longer, but only once', () => {
    const locked = advance(runBackward(satFor(40), minute(40), settings), minute(41));
    const longer = runBackward(locked, minute(38), settings);
    expect(minutesOf(longer)).toBe(38 - 3 * 9);
    expect(runBackward(longer, minute(38), settings)).toEqual(longer);
    expect(runBackward(longer, minute(39), settings)).toEqual(longer);
  });

  test('keeps the settings with which the current absence began', () => {
    const emptied = advance(runBackward(satFor(40), minute(40), settings), minute(45));
    const longer = runBackward(emptied, minute(39), { intervalMinutes: 45, recoveryMinutes: 30 });
    expect(longer.sittingMs).toBe(0);
  });

  test('starts now if the moment is in the future', () => {
    expect(runBackward(satFor(40), minute(50), settings).backward?.sinceMs).toBe(minute(40));
  });
});

test('advancing to a moment in the past changes nothing', () => {
  expect(advance(satFor(40), minute(30))).toEqual(satFor(40));
});

test('a meter that runs backward keeps running backward after it is set', () => {
  const away = setMeter(runBackward(satFor(40), minute(40), settings), 20 * MINUTE);
  expect(minutesOf(advance(away, minute(41)))).toBe(11);
});

test('a shifted meter measures the same', () => {
  const away = runBackward(satFor(40), minute(40), settings);
  const shifted = shiftMeter(away, -START);
  expect(advance(shifted, 42 * MINUTE).sittingMs).toBe(advance(away, minute(42)).sittingMs);
  expect(runBackward(shifted, 38 * MINUTE, settings).sittingMs).toBe(
    runBackward(away, minute(38), settings).sittingMs,
  );
});
