import { describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../time/moment.ts';
import { advance, newMeter, setMeter, shiftMeter, turnBack, turnForward } from './meter.ts';

const settings = { intervalMinutes: 45, recoveryMinutes: 5 };
const START = 100 * HOUR;
const minute = (count: number) => START + count * MINUTE;
const satFor = (minutes: number) => advance(newMeter(START), minute(minutes));
const minutesOf = ({ sittingMs }: { sittingMs: number }) => sittingMs / MINUTE;

describe('running backward', () => {
  test('two minutes away at 40 min leave 22', () => {
    const away = turnBack(satFor(40), minute(40), settings);
    expect(minutesOf(advance(away, minute(42)))).toBe(22);
  });

  test('a full recovery empties any meter, to exactly 0', () => {
    for (const minutes of [1, 44.9, 45, 46.7, 100, 333.3]) {
      const away = turnBack(satFor(minutes), minute(minutes), { intervalMinutes: 45, recoveryMinutes: 7 });
      expect(advance(away, minute(minutes) + 7 * MINUTE).sittingMs).toBe(0);
    }
  });

  test('also where the clock gives fractions', () => {
    const sat = advance(newMeter(0.3), 40 * MINUTE + 0.7);
    expect(Number.isInteger(sat.sittingMs)).toBe(true);
    const away = turnBack(sat, 40 * MINUTE + 0.7, { intervalMinutes: 10, recoveryMinutes: 14 });
    expect(advance(away, 54 * MINUTE + 1).sittingMs).toBe(0);
  });

  test('a meter beyond the interval falls faster, so that it too is empty after a recovery, and not before', () => {
    const away = turnBack(satFor(90), minute(90), settings);
    expect(minutesOf(advance(away, minute(94)))).toBe(18);
  });

  test('it stops at 0 and rises from there', () => {
    const away = advance(turnBack(satFor(10), minute(10), settings), minute(600));
    expect(away.sittingMs).toBe(0);
    expect(minutesOf(advance(turnForward(away), minute(601)))).toBe(1);
  });

  test('in steps it comes to the same as at once', () => {
    let away = turnBack(satFor(50), minute(50), settings);
    for (let second = 1; second <= 120; second += 1) away = advance(away, minute(50) + second * 1000);
    expect(away).toEqual(advance(turnBack(satFor(50), minute(50), settings), minute(52)));
  });

  test('settings changed meanwhile do not make it jump', () => {
    const away = advance(turnBack(satFor(40), minute(40), settings), minute(41));
    const asked = turnBack(away, minute(41), { intervalMinutes: 180, recoveryMinutes: 1 });
    expect(asked.sittingMs).toBe(away.sittingMs);
  });
});

describe('taking back', () => {
  test('seconds of sitting become seconds of absence', () => {
    const taken = turnBack(satFor(40), minute(37), settings);
    expect(minutesOf(taken)).toBe(37 - 3 * 9);
    expect(taken.satMs).toBe(37 * MINUTE);
  });

  test('reaches no further than what was counted as sitting without a break', () => {
    const back = turnForward(advance(turnBack(satFor(40), minute(40), settings), minute(41)));
    const later = advance(back, minute(42));
    const taken = turnBack(later, minute(39), settings);
    expect(minutesOf(taken)).toBe(31 - 9);
    expect(taken.satMs).toBe(40 * MINUTE);
  });

  test('does not reach behind a value that was set', () => {
    const skipped = advance(setMeter(satFor(40), 0), minute(41));
    expect(turnBack(skipped, minute(39), settings)).toMatchObject({ sittingMs: 0, satMs: 40 * MINUTE });
  });

  test('makes an absence longer that has begun already, once', () => {
    const locked = advance(turnBack(satFor(40), minute(40), settings), minute(41));
    const longer = turnBack(locked, minute(38), settings);
    expect(minutesOf(longer)).toBe(38 - 3 * 9);
    expect(turnBack(longer, minute(38), settings)).toEqual(longer);
    expect(turnBack(longer, minute(39), settings)).toEqual(longer);
  });

  test('an absence that turns out to be longer goes on as it began, whatever the settings say by now', () => {
    const emptied = advance(turnBack(satFor(40), minute(40), settings), minute(45));
    const asked = turnBack(emptied, minute(39), { intervalMinutes: 45, recoveryMinutes: 30 });
    expect(asked.sittingMs).toBe(0);
  });

  test('a time that lies ahead begins now', () => {
    expect(turnBack(satFor(40), minute(50), settings).backward?.sinceMs).toBe(minute(40));
  });
});

test('time that runs backward is no time', () => {
  expect(advance(satFor(40), minute(30))).toEqual(satFor(40));
});

test('a meter that runs backward goes on doing so from a value that is set', () => {
  const away = setMeter(turnBack(satFor(40), minute(40), settings), 20 * MINUTE);
  expect(minutesOf(advance(away, minute(41)))).toBe(11);
});

test('a meter by another elapsed time measures the same', () => {
  const away = turnBack(satFor(40), minute(40), settings);
  const shifted = shiftMeter(away, -START);
  expect(advance(shifted, 42 * MINUTE).sittingMs).toBe(advance(away, minute(42)).sittingMs);
  expect(turnBack(shifted, 38 * MINUTE, settings).sittingMs).toBe(
    turnBack(away, minute(38), settings).sittingMs,
  );
});
