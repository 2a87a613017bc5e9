import { describe, expect, test } from 'vitest';
import { MINUTE } from '../time/moment.ts';
import { newMeter, type Meter } from '../sitting/meter.ts';
import {
  clampToMeter,
  noReminders,
  noteReminder,
  sittingUntilDueMs,
  snooze,
  snoozeLeftMs,
  withdraw,
  type Reminders,
} from './reminders.ts';

const settings = { intervalMinutes: 45, repeatMinutes: 10 };
const named = { stretch: 'side-bend', variant: 'standing' };

/** A meter at this many minutes, after this many minutes of sitting altogether. */
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

  test('again after repeatMinutes of sitting', () => {
    const reminded = noteReminder(noReminders, named, meterAt(45));
    expect(dueIn(reminded, meterAt(45))).toBe(10);
    expect(dueIn(reminded, meterAt(54))).toBe(1);
    expect(dueIn(reminded, meterAt(55))).toBe(0);
  });

  test('not again before the next break if repeats are off', () => {
    expect(dueIn(noteReminder(noReminders, named, meterAt(45)), meterAt(500), 0)).toBe(Infinity);
  });

  test('not before the interval, however long ago the last one was', () => {
    const reminded = withdraw(noteReminder(noReminders, named, meterAt(45)));
    expect(dueIn(reminded, meterAt(30, 60))).toBe(15);
  });
});

describe('a snooze', () => {
  const reminded = noteReminder(noReminders, named, meterAt(45));

  test('is measured in minutes of sitting', () => {
    const snoozed = snooze(reminded, 10, meterAt(46));
    expect(dueIn(snoozed, meterAt(46))).toBe(10);
    expect(snoozeLeftMs(snoozed, meterAt(50)) / MINUTE).toBe(6);
    expect(dueIn(snoozed, meterAt(56))).toBe(0);
    expect(snoozeLeftMs(snoozed, meterAt(60))).toBe(0);
  });

  test('overrides the repeat, even if it is shorter or repeats are off', () => {
    expect(dueIn(snooze(reminded, 5, meterAt(46)), meterAt(51))).toBe(0);
    expect(dueIn(snooze(reminded, 10, meterAt(46)), meterAt(56), 0)).toBe(0);
  });

  test('ends with the next reminder', () => {
    const again = noteReminder(snooze(reminded, 10, meterAt(46)), named, meterAt(56));
    expect(again).toEqual({
      count: 2,
      lastSatMs: 56 * MINUTE,
      snoozed: null,
      unanswered: named,
      unansweredInARow: 1,
    });
  });
});

test('a reminder during time that turned out to be absence counts from the end of the sitting', () => {
  const reminded = noteReminder(noReminders, named, meterAt(45));
  expect(clampToMeter(reminded, meterAt(20, 43)).lastSatMs).toBe(43 * MINUTE);
  expect(clampToMeter(reminded, meterAt(46))).toEqual(reminded);
});

test('a snooze during time that turned out to be absence counts from the end of the sitting', () => {
  const snoozed = snooze(noReminders, 10, meterAt(45));
  expect(snoozeLeftMs(clampToMeter(snoozed, meterAt(20, 43)), meterAt(20, 43))).toBe(10 * MINUTE);
  expect(clampToMeter(snoozed, meterAt(46))).toEqual(snoozed);
});
