import fc from 'fast-check';
import { expect, it } from 'vitest';
import { currentSection } from './current-section.ts';

const sections = [
  { id: 'rhythm', top: 80 },
  { id: 'reminders', top: 500 },
  { id: 'look', top: 1400 },
  { id: 'signals', top: 1500 },
];
const at = (scrolled: number, seen = 600) => currentSection(sections, { scrolled, seen, whole: 1600 });

it('is the first at the top of the page and the last at its bottom', () => {
  expect([at(0), at(1000)]).toEqual(['rhythm', 'signals']);
});

it('is the one that is scrolled to', () => {
  expect([at(300), at(350), at(880)]).toEqual(['rhythm', 'reminders', 'look']);
});

it('is the first when everything is seen at once', () => {
  expect(at(0, 1600)).toBe('rhythm');
  expect(at(0, 2000)).toBe('rhythm');
});

it('is none where there are none', () => {
  expect(currentSection([], { scrolled: 0, seen: 600, whole: 1600 })).toBeUndefined();
});

it('gives each section its turn, in their order', () => {
  const heights = fc.array(fc.integer({ min: 40, max: 900 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 200, max: 1200 }), (lengths, seen) => {
      const whole = lengths.reduce((sum, length) => sum + length, 0);
      fc.pre(whole > seen);
      const placed = lengths.map((_, id) => ({
        id,
        top: lengths.slice(0, id).reduce((sum, length) => sum + length, 0),
      }));
      const read: number[] = [];
      for (let scrolled = 0; scrolled <= whole - seen; scrolled += 1) {
        const id = currentSection(placed, { scrolled, seen, whole });
        if (id !== undefined && id !== read.at(-1)) read.push(id);
      }
      expect(read).toEqual(placed.map(({ id }) => id));
    }),
  );
});
