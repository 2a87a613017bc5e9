import { describe, expect, it } from 'vitest';
import {
  isNever,
  remarksOn,
  sameOnWorkdays,
  defaultWeek,
  withNextRange,
  withRange,
  withoutRange,
  workdaysDiffer,
  type WorkingHours,
} from './week.ts';

const week: WorkingHours = {
  monday: [
    ['09:00', '12:30'],
    ['13:30', '18:00'],
  ],
  saturday: [['22:00', '06:00']],
};

describe('editing working hours', () => {
  it('changes one range', () => {
    expect(withRange(week, 'monday', 1, ['14:00', '18:30'])).toEqual({
      ...week,
      monday: [
        ['09:00', '12:30'],
        ['14:00', '18:30'],
      ],
    });
  });

  it('keeps the key of a day that loses its last range: it is off, not "always"', () => {
    const none = withoutRange(withoutRange({ monday: week.monday }, 'monday', 0), 'monday', 0);
    expect(none).toEqual({ monday: [] });
    expect(isNever(none)).toBe(true);
    expect(isNever({})).toBe(false);
    expect(isNever(week)).toBe(false);
  });

  it.each([
    { before: undefined, added: ['09:00', '17:00'] },
    { before: ['09:00', '12:30'] as const, added: ['13:30', '17:30'] },
    { before: ['09:00', '21:30'] as const, added: ['22:30', '23:59'] },
    { before: ['09:00', '22:00'] as const, added: ['09:00', '17:00'] },
    { before: ['22:00', '06:00'] as const, added: ['09:00', '17:00'] },
  ])('adds $added after $before', ({ before, added }) => {
    const hours: WorkingHours = before ? { friday: [[...before]] } : {};
    expect(withNextRange(hours, 'friday').friday?.at(-1)).toEqual(added);
  });

  it('adds after the range that ends last, whatever its index', () => {
    const hours = withRange(week, 'monday', 0, ['18:30', '19:00']);
    expect(withNextRange(hours, 'monday').monday?.at(-1)).toEqual(['20:00', '23:59']);
  });

  it('copies the hours of a day to every workday, but not to the weekend', () => {
    expect(workdaysDiffer(week, 'monday')).toBe(true);
    const same = sameOnWorkdays(week, 'monday');
    expect(same).toEqual({
      monday: week.monday,
      tuesday: week.monday,
      wednesday: week.monday,
      thursday: week.monday,
      friday: week.monday,
      saturday: week.saturday,
    });
    expect(workdaysDiffer(same, 'friday')).toBe(false);
    expect(workdaysDiffer(defaultWeek, 'tuesday')).toBe(false);
  });
});

describe('the remarks on a range', () => {
  const noRemarks = { untilDay: undefined, wholeDay: false, overlaps: false };

  it.each([
    { range: ['09:00', '17:00'], remarks: noRemarks },
    { range: ['22:00', '06:00'], remarks: { ...noRemarks, untilDay: 'tuesday' } },
    { range: ['18:00', '00:00'], remarks: noRemarks },
    { range: ['09:00', '09:00'], remarks: { ...noRemarks, untilDay: 'tuesday', wholeDay: true } },
    { range: ['00:00', '00:00'], remarks: { ...noRemarks, untilDay: 'tuesday', wholeDay: true } },
    { range: ['09:01', '09:00'], remarks: { ...noRemarks, untilDay: 'tuesday' } },
  ] as const)('$range on Monday', ({ range: [from, to], remarks }) => {
    expect(remarksOn({ monday: [[from, to]] }, 'monday', 0)).toEqual(remarks);
  });

  it.each([
    { monday: ['09:00', '12:00'], other: { monday: ['12:00', '18:00'] }, overlaps: false },
    { monday: ['09:00', '12:01'], other: { monday: ['12:00', '18:00'] }, overlaps: true },
    { monday: ['09:00', '17:00'], other: { monday: ['10:00', '11:00'] }, overlaps: true },
    { monday: ['10:00', '11:00'], other: { monday: ['09:00', '17:00'] }, overlaps: true },
    { monday: ['22:00', '06:00'], other: { tuesday: ['05:00', '09:00'] }, overlaps: true },
    { monday: ['22:00', '06:00'], other: { tuesday: ['06:00', '09:00'] }, overlaps: false },
    { monday: ['05:00', '09:00'], other: { sunday: ['22:00', '06:00'] }, overlaps: true },
    { monday: ['09:00', '17:00'], other: { tuesday: ['09:00', '17:00'] }, overlaps: false },
  ] as const)('$monday on Monday and $other: overlaps $overlaps', ({ monday, other, overlaps }) => {
    const [[day, [from, to]]] = Object.entries(other) as [
      ['monday' | 'tuesday' | 'sunday', [string, string]],
    ];
    const hours: WorkingHours =
      day === 'monday'
        ? { monday: [[...monday], [from, to]] }
        : { monday: [[...monday]], [day]: [[from, to]] };
    expect(remarksOn(hours, 'monday', 0).overlaps).toBe(overlaps);
  });
});
