import { describe, expect, test } from 'vitest';
import { MINUTE } from '../time/moment.ts';
import { newMeter, type Meter } from '../sitting/meter.ts';
import {
  afterTakeBack,
  noReminders,
  remind,
  sittingUntilDueMs,
  snooze,
  snoozeLeftMs,
  withdraw,
  type Reminders,
} from './reminders.ts';

const settings = { intervalMinutes: 45, repeatMinutes: 10 };
const named = { stretch: 'side-bend', variant: 'standing' };

/** A meter at so many minutes, of all the minutes ever sat. */
const meterAt = (minutes: number, sat = minutes): Meter => ({
  ...newMeter(0),
  sittingMs: minutes * MINUTE,
  satMs: sat * MINUTE,
});
const dueIn = (reminders: Reminders, meter: Meter, repeatMinutes = settings.repeatMinutes) =>
  sittingUntilDueMs(reminders, meter, { ...settings, repeatMinutes }) / MINUTE;

describe('a reminder is due', () => {
  test('when the meter reaches the interval', () => {
    expect(dueIn(noReminders, meterAt(44))).toBe(1);
    expect(dueIn(noReminders, meterAt(45))).toBe(0);
    expect(dueIn(noReminders, meterAt(99))).toBe(0);
  });

  test('again after the repeat, in minutes of sitting', () => {
    const reminded = remind(noReminders, named, meterAt(45));
    expect(dueIn(reminded, meterAt(45))).toBe(10);
    expect(dueIn(reminded, meterAt(54))).toBe(1);
    expect(dueIn(reminded, meterAt(55))).toBe(0);
  });

  test('never again before the next break, where repeats are off', () => {
    expect(dueIn(remind(noReminders, named, meterAt(45)), meterAt(500), 0)).toBe(Infinity);
  });

  test('not before the interval, however long ago the last one was', () => {
    const reminded = withdraw(remind(noReminders, named, meterAt(45)));
    expect(dueIn(reminded, meterAt(30, 60))).toBe(15);
  });
});

describe('a snooze', () => {
  const reminded = remind(noReminders, named, meterAt(45));

  test('lasts so many minutes of sitting', () => {
    const snoozed = snooze(reminded, 10, meterAt(46));
    expect(dueIn(snoozed, meterAt(46))).toBe(10);
    expect(snoozeLeftMs(snoozed, meterAt(50)) / MINUTE).toBe(6);
    expect(dueIn(snoozed, meterAt(56))).toBe(0);
    expect(snoozeLeftMs(snoozed, meterAt(60))).toBe(0);
  });

  test('decides alone, shorter than the repeat or without one', () => {
    expect(dueIn(snooze(reminded, 5, meterAt(46)), meterAt(51))).toBe(0);
    expect(dueIn(snooze(reminded, 10, meterAt(46)), meterAt(56), 0)).toBe(0);
  });

  test('is over with the next reminder', () => {
    const again = remind(snooze(reminded, 10, meterAt(46)), named, meterAt(56));
    expect(again).toEqual({
      count: 2,
      lastSatMs: 56 * MINUTE,
      snoozed: null,
      unanswered: named,
      unansweredInARow: 1,
    });
  });
});

test('a reminder within seconds that turned out to be absence came when the sitting ended', () => {
  const reminded = remind(noReminders, named, meterAt(45));
  expect(afterTakeBack(reminded, meterAt(20, 43)).lastSatMs).toBe(43 * MINUTE);
  expect(afterTakeBack(reminded, meterAt(46))).toEqual(reminded);
});

test('so did a snooze, which lasts as long from then', () => {
  const snoozed = snooze(noReminders, 10, meterAt(45));
  expect(snoozeLeftMs(afterTakeBack(snoozed, meterAt(20, 43)), meterAt(20, 43))).toBe(10 * MINUTE);
  expect(afterTakeBack(snoozed, meterAt(46))).toEqual(snoozed);
});
